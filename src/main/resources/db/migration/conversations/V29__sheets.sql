-- What a picture or a document that somebody sent became: sheets that Fyren has drawn, each locked with a key that stands
-- in the letter (docs/adr/0016). No row tells of which letter it is, or whether it is of one at all: some are of chance, so
-- that their number tells little. A thread does not go without them.
create table conversations.sheet (
    id uuid primary key,
    -- Looked at in the end: threads are taken out and put back in another order.
    thread uuid not null references conversations.thread (id) deferrable initially deferred,
    day date not null,
    -- 512 KiB or 1 MiB, and what locking adds.
    sealed bytea not null check (octet_length(sealed) in (524328, 1048616))
);
alter table conversations.sheet alter column sealed set storage external;
create index on conversations.sheet (thread);
