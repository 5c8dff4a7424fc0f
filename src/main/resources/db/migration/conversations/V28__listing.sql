-- What each centre's inbox listed last, so that it opens only what has changed since. Only the centre finds it.
create table conversations.listing (
    mark bytea primary key check (octet_length(mark) = 16),
    -- 16 KiB, four times as much, and so on: how many threads there are shows to a factor of four.
    sealed bytea not null check (octet_length(sealed) in (16424, 65576, 262184, 1048616, 4194344, 16777256, 67108904))
);
alter table conversations.listing alter column sealed set storage external;
