-- That a centre answers just now, until when, as one of its counsellors has said. No row tells of a thread, nor who said it.
create table conversations.presence (
    unit  uuid primary key,
    -- By five minutes, so that it does not tell when somebody said it.
    until timestamptz not null check (mod(extract(epoch from until), 300) = 0)
);
