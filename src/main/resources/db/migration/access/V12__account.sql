-- A session can be named to end it alone, and tells until when its proof is fresh; one that stood before has none.
alter table access.session
    add column id           uuid not null unique default gen_random_uuid(),
    add column proved_until timestamptz not null default '-infinity';

-- What staff were called is not kept for ever.
alter table access.staff
    alter column name drop not null,
    alter column sign_in_name drop not null,
    add constraint both_names_or_none check ((name is null) = (sign_in_name is null)),
    add constraint named_while_here check (name is not null or left_on is not null);
