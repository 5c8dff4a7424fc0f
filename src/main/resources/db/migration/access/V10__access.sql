-- Staff: who they are, what they may open and for how long, and the trail of what they did.
create schema access;

create table access.installation (
    only_row     boolean primary key default true check (only_row),
    demo         boolean not null,
    secret_check bytea   not null check (length(secret_check) = 32)
);
comment on table access.installation is 'What this database belongs to; one row.';

create table access.unit (
    id        uuid primary key,
    kind      text not null check (kind in
        ('INSTALLATION', 'DIRECTORY', 'MIKA', 'KAST', 'COORDINATORS', 'HOST', 'MUNICIPALITY', 'AUTHORITY')),
    name      text not null check (name <> '' and length(name) <= 100),
    place     text check (place ~ '^[a-z0-9-]{1,60}$'),
    closed_on date,
    unique (id, kind),
    check (kind in ('INSTALLATION', 'DIRECTORY', 'AUTHORITY') or place is not null),
    check (kind <> 'MUNICIPALITY' or place ~ '^[0-9]{4}$')
);
create unique index one_unit_a_place on access.unit (kind, place) nulls not distinct where kind <> 'AUTHORITY';

create table access.staff (
    id           uuid primary key,
    name         text not null check (name <> '' and length(name) <= 100),
    sign_in_name text not null unique check (sign_in_name = lower(sign_in_name) and length(sign_in_name) between 3 and 100),
    public_key   bytea check (length(public_key) = 32),
    key_mac      bytea check (length(key_mac) = 32),
    invited_on   date not null,
    left_on      date check (left_on >= invited_on),
    check ((public_key is null) = (key_mac is null))
);

create table access.assignment (
    id        uuid primary key,
    staff     uuid not null references access.staff,
    role      text not null,
    unit      uuid not null,
    unit_kind text not null,
    period    daterange not null check (not isempty(period)),
    target    uuid,
    unique (id, staff),
    foreign key (unit, unit_kind) references access.unit (id, kind),
    check ((role = 'INTERPRETER') = (target is not null)),
    check (role <> 'INTERPRETER' or not upper_inf(period)),
    check (role = 'AUDITOR'
        or role = 'ADMINISTRATOR' and unit_kind = 'INSTALLATION'
        or role = 'DIRECTORY_EDITOR' and unit_kind = 'DIRECTORY'
        or role = 'COUNSELLOR' and unit_kind in ('MIKA', 'KAST')
        or role = 'COORDINATOR' and unit_kind = 'COORDINATORS'
        or role = 'AGREEMENT_MANAGER' and unit_kind = 'HOST'
        or role = 'REPRESENTATIVE' and unit_kind in ('MUNICIPALITY', 'AUTHORITY')
        or role = 'ANALYST' and unit_kind in ('HOST', 'AUTHORITY')
        or role = 'INTERPRETER' and unit_kind in ('MIKA', 'KAST', 'COORDINATORS')),
    constraint one_assignment_at_a_time exclude using gist
        (staff with =, role with =, unit with =, (coalesce(target, '00000000-0000-0000-0000-000000000000')) with =, period with &&)
);

create table access.unit_key (
    unit       uuid not null references access.unit,
    purpose    text not null check (purpose in ('CONTENT', 'AUDIT')),
    generation int  not null check (generation > 0),
    public_key bytea not null check (length(public_key) = 32),
    mac        bytea not null check (length(mac) = 32),
    made_on    date not null,
    primary key (unit, purpose, generation)
);

create table access.unit_key_share (
    unit       uuid not null,
    purpose    text not null,
    generation int  not null,
    staff      uuid not null references access.staff,
    sealed     bytea not null check (length(sealed) = 80),
    mac        bytea not null check (length(mac) = 32),
    primary key (staff, unit, purpose, generation),
    foreign key (unit, purpose, generation) references access.unit_key
);

create table access.passphrase (
    staff       uuid primary key references access.staff,
    salt        bytea not null check (length(salt) = 16),
    locked_key  bytea not null,
    locked_totp bytea,
    last_step   bigint not null default 0
);

create table access.passkey (
    id         text primary key check (id ~ '^[A-Za-z0-9_-]+$' and length(id) <= 1400),
    staff      uuid not null references access.staff,
    label      text not null check (label <> '' and length(label) <= 60),
    public_key text not null,
    counter    bigint not null check (counter >= 0),
    copyable   boolean not null,
    copied     boolean not null,
    locked_key bytea not null,
    added_on   date not null
);

create table access.identity (
    provider text  not null check (provider ~ '^[a-z0-9-]{1,40}$'),
    subject  bytea not null check (length(subject) = 32),
    staff    uuid  not null unique references access.staff,
    primary key (provider, subject)
);

create table access.used_challenge (
    digest bytea primary key check (length(digest) = 32),
    until  timestamptz not null
);

create table access.one_time_link (
    tag     bytea primary key check (length(tag) = 32),
    staff   uuid not null references access.staff,
    until   timestamptz not null
);

create table access.recovery (
    staff      uuid primary key references access.staff,
    first      uuid not null references access.staff check (first <> staff),
    first_tag  bytea not null check (length(first_tag) = 32),
    second     uuid references access.staff check (second <> staff and second <> first),
    second_tag bytea check (length(second_tag) = 32),
    until      timestamptz not null,
    check ((second is null) = (second_tag is null))
);

create table access.session (
    tag        bytea primary key check (length(tag) = 32),
    staff      uuid not null references access.staff,
    locked_key bytea not null,
    hat        uuid,
    idle_until timestamptz not null,
    ends_at    timestamptz not null,
    foreign key (hat, staff) references access.assignment (id, staff)
);

create table access.failed_sign_in (
    tag      bytea primary key check (length(tag) = 32),
    failures int not null check (failures > 0),
    until    timestamptz not null
);

-- The trail has no reference to anything: it outlives what it tells of.
create table access.audit (
    number bigint primary key check (number > 0),
    day    date  not null,
    sealed bytea not null check (length(sealed) = 457),
    mac    bytea not null check (length(mac) = 32)
);
create index audit_by_day on access.audit (day, number);

create table access.audit_head (
    only_row boolean primary key default true check (only_row),
    number   bigint not null,
    mac      bytea  not null check (length(mac) = 32)
);
insert into access.audit_head (number, mac) values (0, decode(repeat('00', 32), 'hex'));

create function access.refuse() returns trigger language plpgsql as
$$ begin raise exception 'The trail is only added to' using errcode = 'restrict_violation'; end $$;
create trigger only_added_to before update or delete on access.audit
    for each row execute function access.refuse();
create trigger never_emptied before truncate on access.audit
    for each statement execute function access.refuse();
