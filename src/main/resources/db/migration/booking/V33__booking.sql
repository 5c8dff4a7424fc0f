-- Times to talk (docs/adr/0018). A calendar names who meets somebody, where and when, and so the unit: the database
-- itself refuses two at once. No row tells who comes: what leads from a code to its time stands in a table apart.
create schema booking;

-- How a unit takes bookings; without a row it takes none. Minutes are wall-clock minutes of real time.
create table booking.calendar (
    unit    uuid primary key,
    minutes int not null check (minutes between 10 and 240),
    -- Kept free after each, for who meets and for the room.
    buffer  int not null check (buffer between 0 and 120),
    -- So many hours before it begins nobody new can book a time.
    lead    int not null check (lead between 0 and 336),
    -- So many days from today on times are offered.
    ahead   int not null check (ahead between 1 and 366)
);

-- When a counsellor can be met, by Stockholm's wall clock, each week; an extra time is a week's hours with one day.
create table booking.hours (
    id         uuid primary key,
    unit       uuid not null,
    counsellor uuid not null,
    weekday    int  not null check (weekday between 1 and 7),
    opens      time not null,
    closes     time not null check (closes > opens),
    phone      boolean not null,
    video      boolean not null,
    visit      boolean not null,
    -- Whether also on days on which public offices are closed.
    holidays   boolean not null,
    first      date not null,
    last       date check (last >= first),
    check (phone or video or visit)
);
create index on booking.hours (unit);

-- When a counsellor is away, or where none is named the whole unit; by the wall clock, whole days without a time. Why is nobody's business.
create table booking.absence (
    id         uuid primary key,
    unit       uuid not null,
    counsellor uuid,
    first      date not null,
    last       date not null check (last >= first),
    opens      time,
    closes     time check (closes > opens),
    check ((opens is null) = (closes is null))
);
create index on booking.absence (unit);

-- What only one can have at a time: rooms for visits, lines for video.
create table booking.resource (
    id   uuid primary key,
    unit uuid not null,
    kind text not null check (kind in ('VIDEO', 'VISIT')),
    name text not null check (name <> '' and length(name) <= 100),
    -- The last day on which it is used.
    last date,
    unique (id, unit, kind)
);
create index on booking.resource (unit);

create table booking.appointment (
    id         uuid primary key,
    unit       uuid not null,
    counsellor uuid not null,
    resource   uuid,
    kind       text not null check (kind in ('PHONE', 'VIDEO', 'VISIT')),
    -- From its beginning up to its end, which is no longer part of it.
    time       tstzrange not null
        check (not isempty(time) and lower_inc(time) and not upper_inc(time) and not lower_inf(time) and not upper_inf(time)),
    -- The same with what is kept free after it.
    busy       tstzrange not null
        check (lower_inc(busy) and not upper_inc(busy) and not upper_inf(busy) and lower(busy) = lower(time) and busy @> time),
    state      text not null check (state in ('HELD', 'BOOKED', 'MET', 'MISSED')),
    held_until timestamptz check ((state = 'HELD') = (held_until is not null)),
    -- How often it has been moved.
    sequence   int not null check (sequence >= 0),
    -- A number to be called at, an interpreter and the like, sealed to the unit, as long whatever it holds; gone afterwards.
    wishes     bytea check (octet_length(wishes) = 4400),
    check ((kind = 'PHONE') = (resource is null)),
    foreign key (resource, unit, kind) references booking.resource (id, unit, kind),
    constraint one_at_a_time_for_a_counsellor
        exclude using gist (counsellor with =, busy with &&) where (state in ('HELD', 'BOOKED')),
    constraint one_at_a_time_for_a_resource
        exclude using gist (resource with =, busy with &&) where (state in ('HELD', 'BOOKED'))
);
create index on booking.appointment (unit, lower(time));
create index on booking.appointment (held_until) where state = 'HELD';
alter table booking.appointment alter column wishes set storage external;

-- What leads from a code to its time. To who has neither the code nor the installation's secret, bytes of chance.
create table booking.tie (
    -- Made of the code.
    tag    bytea primary key check (octet_length(tag) = 32),
    -- Made of what it leads to, by which Fyren finds it to erase it.
    mark   bytea not null unique check (octet_length(mark) = 16),
    -- Which appointment, locked with what the code makes.
    sealed bytea not null check (octet_length(sealed) = 168)
);

-- The host's decision, without which nothing is destroyed.
create table booking.retention (
    unit       uuid primary key,
    reference  text not null check (reference <> '' and length(reference) <= 200),
    decided_on date not null,
    -- So many days after its day a time goes, and with it what leads there.
    after      int  not null check (after between 14 and 36500)
);

-- How many there have been of those that are gone; whose they were, nobody can tell.
create table booking.count (
    unit    uuid not null,
    month   date not null check (extract(day from month) = 1),
    kind    text not null check (kind in ('PHONE', 'VIDEO', 'VISIT')),
    outcome text not null check (outcome in ('BOOKED', 'MET', 'MISSED', 'CANCELLED')),
    number  int  not null check (number > 0),
    primary key (unit, month, kind, outcome)
);
