-- What editors have changed in the directory: lines of the data files, as they were and as they became. Nothing here is
-- about a person but who decided: staff, by an identifier that says nothing here.
create table directory.change (
    id            uuid primary key,
    made_by       uuid not null,
    made_on       date not null,
    turns_verdict boolean not null,
    undoes        uuid references directory.change,
    decided_by    uuid,
    decided_on    date check (decided_on >= made_on),
    -- The edition that the change made, null while it waits and where it was declined. Whoever changes the directory
    -- makes the edition after the one they have seen; the second to do so has not seen what the first did.
    edition       int constraint one_change_an_edition unique check (edition > 1),
    fate          text check (fate in ('SPENT', 'OVERTAKEN')),
    fate_on       date,
    settled_by    uuid,
    settled_on    date,
    constraint a_second_person check (edition is null or not turns_verdict
        or (decided_by is not null and decided_by <> made_by)),
    constraint only_verdicts_wait check (turns_verdict or (edition is not null and decided_by is null)),
    check ((decided_by is null) = (decided_on is null)),
    check ((fate is null) = (fate_on is null)),
    check (fate is null or edition is not null),
    check ((settled_by is null) = (settled_on is null)),
    check (settled_by is null or fate is not distinct from 'OVERTAKEN')
);

create table directory.changed_line (
    change   uuid not null references directory.change,
    position int  not null check (position >= 0),
    file     text not null check (file in ('SOURCES', 'ORGANISATIONS', 'AREAS', 'REGIONS', 'POPULATIONS', 'AUDIENCES',
        'SERVICES', 'RULES', 'COVERAGE', 'CHANNELS')),
    before   jsonb check (jsonb_typeof(before) = 'object'),
    after    jsonb check (jsonb_typeof(after) = 'object'),
    primary key (change, position),
    check (before is distinct from after)
);

-- History is added to and never rewritten: what has been said of a change once is not said again.
create function directory.is_kept(old_value anyelement, new_value anyelement) returns boolean
    language sql immutable as 'select old_value is null or old_value is not distinct from new_value';

create function directory.keep_history() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and tg_table_name = 'change' then
        if (new.id, new.made_by, new.made_on, new.turns_verdict) = (old.id, old.made_by, old.made_on, old.turns_verdict)
            and new.undoes is not distinct from old.undoes
            and (old.decided_by is null or new.edition is not distinct from old.edition)
            and directory.is_kept(old.decided_by, new.decided_by)
            and directory.is_kept(old.decided_on, new.decided_on)
            and directory.is_kept(old.edition, new.edition)
            and directory.is_kept(old.fate, new.fate)
            and directory.is_kept(old.fate_on, new.fate_on)
            and directory.is_kept(old.settled_by, new.settled_by)
            and directory.is_kept(old.settled_on, new.settled_on) then
            return new;
        end if;
    end if;
    raise exception 'The history of the directory is not rewritten' using errcode = 'restrict_violation';
end $$;

create trigger keep_history before update or delete on directory.change
    for each row execute function directory.keep_history();
create trigger keep_history before update or delete on directory.changed_line
    for each row execute function directory.keep_history();
create trigger keep_all_history before truncate on directory.change execute function directory.keep_history();
create trigger keep_all_history before truncate on directory.changed_line execute function directory.keep_history();
