-- What centres say and decide, and what leaves a thread: to an interpreter, to casework. No row of these tells of a thread.
create table conversations.promise (
    unit     uuid primary key,
    weekdays int  not null check (weekdays between 1 and 20),
    opens    time not null,
    closes   time not null check (closes > opens)
);

create table conversations.retention (
    unit          uuid primary key,
    reference     text not null check (reference <> '' and length(reference) <= 200),
    decided_on    date not null,
    after_last    int  not null check (after_last between 30 and 36500),
    after_leaving int  not null check (after_leaving between 0 and 36500)
);

create table conversations.loan (
    id      uuid primary key,
    -- Made of the key of the thread's notes: the centre finds the loans of a thread, and nobody else does.
    mark    bytea not null check (octet_length(mark) = 16),
    -- The thread and its key, sealed to the interpreter's.
    sealed  bytea not null check (octet_length(sealed) = 304),
    through date  not null
);

create table conversations.handover (
    id     uuid primary key,
    day    date  not null,
    sealed bytea not null check (octet_length(sealed) = 45104)
);
