-- Mail at fixed hours (docs/adr/0015). No row tells whom it is for, or whether there is anything in it.
create schema post;

create table post.round (
    only_row boolean primary key default true check (only_row),
    -- Stockholm's time, as a clock on the wall has it.
    through  timestamp not null
);
insert into post.round (through) values ('2000-01-03 08:00');

create table post.outbox (
    id     uuid primary key,
    day    date  not null,
    sealed bytea not null check (octet_length(sealed) = 360)
);

-- Where a member of staff wants notices: the address, the language and since when, locked; never beside it in clear.
create table access.notice (
    staff  uuid primary key references access.staff,
    sealed bytea not null check (octet_length(sealed) = 360)
);

-- What a thread waits for, for the next fixed hours; written anew with each letter of either side (docs/adr/0015). Threads
-- that were there before have bytes of chance, which open to nothing.
alter table conversations.thread add column watch bytea check (octet_length(watch) = 168);
update conversations.thread set watch = substring(
    sha256(uuid_send(gen_random_uuid())) || sha256(uuid_send(gen_random_uuid())) || sha256(uuid_send(gen_random_uuid()))
    || sha256(uuid_send(gen_random_uuid())) || sha256(uuid_send(gen_random_uuid())) || sha256(uuid_send(gen_random_uuid()))
    from 1 for 168);
alter table conversations.thread alter column watch set not null;
