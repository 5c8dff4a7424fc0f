-- Sealed conversations (docs/adr/0011, docs/sealing.md). No row tells which centre, language or device, who wrote, in
-- which order within a day, or how long a text is beyond one of two sizes. Ids are random; nothing here is a number
-- that grows. No column points at staff or units.
create schema conversations;

create table conversations.thread (
    id uuid primary key,
    -- Made of the receipt; random bytes once the person has ended their access.
    tag bytea not null unique check (octet_length(tag) = 32),
    -- Random until the centre has filed the thread, made of the centre's key afterwards.
    mark bytea not null check (octet_length(mark) = 16),
    -- The thread's key, sealed to the person's.
    box bytea not null check (octet_length(box) = 80),
    -- What both sides know of the thread, locked with the thread's key.
    shared bytea not null check (octet_length(shared) = 552),
    -- The thread's key and the centre's own notes about it: sealed to the centre, or locked with its key.
    card bytea not null check (octet_length(card) = 1024),
    begun_on date not null
);

create table conversations.message (
    id uuid primary key,
    -- Looked at in the end: threads are taken out and put back in another order.
    thread uuid not null references conversations.thread (id) deferrable initially deferred,
    day date not null,
    sealed bytea not null check (octet_length(sealed) in (8232, 45096))
);
alter table conversations.message alter column sealed set storage external;
create index on conversations.message (thread);

-- Through which day a centre has looked for threads of its own, so that it tries none twice. Only the centre finds it.
create table conversations.look (
    mark bytea primary key check (octet_length(mark) = 16),
    sealed bytea not null check (octet_length(sealed) = 72)
);

-- What was answered to a request that may be sent again.
create table conversations.repeat (
    tag bytea primary key check (octet_length(tag) = 32),
    day date not null,
    sealed bytea not null check (octet_length(sealed) = 168)
);
create index on conversations.repeat (day);
