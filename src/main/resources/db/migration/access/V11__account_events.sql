-- What happened to an account of late, for its owner alone; and the names at which signing in failed, somebody's or not.
create table access.account_event (
    mac       bytea primary key check (length(mac) = 32),
    owner     bytea not null check (length(owner) = 32),
    sealed    bytea not null check (length(sealed) = 88),
    erased_on date  not null check (extract(day from erased_on) = 1)
);
create index account_event_of_owner on access.account_event (owner);

create table access.failed_name (
    tag       bytea   primary key check (length(tag) = 32),
    told      boolean not null default false,
    erased_on date    not null
);
