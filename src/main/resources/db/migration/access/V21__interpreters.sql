-- An interpreter belongs to a unit, with nothing to open; what is lent to them there is an assignment more, until a day.
alter table access.assignment
    drop constraint assignment_check,
    drop constraint assignment_check1,
    add constraint a_loan_is_an_interpreters_until_a_day
        check (target is null or role = 'INTERPRETER' and not upper_inf(period));
