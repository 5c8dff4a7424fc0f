-- The directory: public facts, each with its source. Nothing here is about a person.
create schema directory;

create table directory.edition (
    number    int  primary key,
    digest    text not null check (digest ~ '^[0-9a-f]{64}$'),
    loaded_on date not null
);
comment on table directory.edition is 'Which data files are in service; one row.';
create unique index only_one_edition on directory.edition ((true));

create table directory.source (
    id        text primary key,
    publisher text not null,
    guide     boolean not null,
    title     text not null check (title <> ''),
    address   text not null,
    published date
);

create table directory.organisation (
    id           text primary key,
    name         text not null check (name <> ''),
    kind         text not null,
    municipality text,
    source       text not null references directory.source
);

create table directory.area (
    code   text primary key check (code ~ '^(SE|[0-9]{2}|[0-9]{4})$'),
    name   text not null check (name <> ''),
    level  text not null check (level in ('COUNTRY', 'COUNTY', 'MUNICIPALITY')),
    parent text references directory.area deferrable initially deferred,
    source text not null references directory.source,
    check ((level = 'COUNTRY') = (parent is null)),
    check (level <> 'MUNICIPALITY' or parent = left(code, 2))
);

alter table directory.source
    add foreign key (publisher) references directory.organisation deferrable initially deferred;
alter table directory.organisation
    add foreign key (municipality) references directory.area deferrable initially deferred;
alter table directory.organisation
    alter constraint organisation_source_fkey deferrable initially deferred;

create table directory.coordinator_region (
    county text primary key references directory.area,
    region text not null,
    source text not null references directory.source
);

create table directory.population (
    municipality text not null references directory.area,
    date         date not null,
    count        int  not null check (count > 0),
    source       text not null references directory.source,
    primary key (municipality, date)
);

create table directory.audience (
    audience text primary key check (audience in ('YOUNG', 'WOMEN', 'LGBTQ')),
    youngest int  not null check (youngest >= 0),
    oldest   int  not null check (oldest <= 120),
    source   text not null references directory.source,
    check (youngest <= oldest)
);

create table directory.service (
    id           text primary key check (id ~ '^[a-z0-9-]+$'),
    name         text not null check (name <> ''),
    former_names text[] not null,
    organisation text references directory.organisation,
    kind         text not null,
    source       text not null references directory.source
);

-- One line a fact a source. A source may say one thing of a service's rule at a time; of rules that have many
-- answers (audiences, languages) it may say many.
create table directory.rule (
    service text not null references directory.service,
    rule    text not null check (rule ~ '^[a-z-]+(:[a-z-]+)?$'),
    value   text not null check (value <> ''),
    period  daterange not null check (not isempty(period)),
    source  text not null references directory.source,
    seen    date,
    checked date,
    note    text not null,
    several text not null generated always as
        (case when rule in ('audience', 'interpreters', 'agreements-counted') then value else '' end) stored,
    check (checked >= seen),
    check (rule <> 'age' or value ~ '^(none|unstated|[0-9]{1,3}\.\.|\.\.[0-9]{1,3}|[0-9]{1,3}\.\.[0-9]{1,3})$'),
    check (rule <> 'age' or value !~ '^[0-9]+\.\.[0-9]+$'
        or split_part(value, '..', 1)::int <= split_part(value, '..', 2)::int),
    constraint one_word_at_a_time exclude using gist
        (service with =, rule with =, several with =, source with =, period with &&)
);

create table directory.coverage (
    service      text not null references directory.service,
    municipality text not null references directory.area,
    status       text not null check (status in ('IN_FORCE', 'TRIAL', 'NONE', 'PREDECESSOR')),
    period       daterange not null check (not isempty(period)),
    source       text not null references directory.source,
    seen         date,
    checked      date,
    note         text not null,
    check (checked >= seen),
    check (municipality ~ '^[0-9]{4}$'),
    constraint one_status_at_a_time exclude using gist
        (service with =, municipality with =, source with =, period with &&)
);

create table directory.channel (
    service text not null references directory.service,
    type    text not null check (type in
        ('PHONE', 'CHAT', 'SMS', 'EMAIL', 'WEB', 'VISIT', 'BOOKING', 'WRITE', 'VIA_MUNICIPALITY')),
    value   text,
    printed text,
    hours   text check (hours in ('ALWAYS', 'OFFICE_HOURS', 'DIFFER')),
    period  daterange not null check (not isempty(period)),
    source  text not null references directory.source,
    seen    date,
    checked date,
    note    text not null,
    position int not null,
    check (checked >= seen),
    check ((value is null) = (printed is null)),
    check (type not in ('PHONE', 'SMS') or value ~ '^(\+46[0-9]{6,11}|[0-9]{3,6})$'),
    check (type not in ('PHONE', 'SMS') or value !~ '^\+4620' or value ~ '^\+4620[0-9]{6}$'),
    check (type <> 'WEB' or value ~ '^https://'),
    check (type <> 'EMAIL' or value ~ '^[^@\s]+@[^@\s]+$')
);
