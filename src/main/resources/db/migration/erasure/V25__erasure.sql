-- What has been erased for good, so that a backup that is restored does not bring it back (docs/adr/0014). The same
-- stands in a file outside the database. A mark is made of a record's id with a key outside both: nobody without it can
-- tell which record it was, or is.
create schema erasure;

create table erasure.ledger (
    kind text  not null check (kind in ('THREAD', 'ACCESS', 'CALL')),
    mark bytea not null check (octet_length(mark) = 16),
    day  date  not null,
    primary key (kind, mark)
);
