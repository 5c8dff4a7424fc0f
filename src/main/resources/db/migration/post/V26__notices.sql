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
