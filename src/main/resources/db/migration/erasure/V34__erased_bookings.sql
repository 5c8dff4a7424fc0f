-- A time that was cancelled or destroyed stays so when a backup is restored, too.
alter table erasure.ledger drop constraint ledger_kind_check;
alter table erasure.ledger add constraint ledger_kind_check check (kind in ('THREAD', 'ACCESS', 'CALL', 'BOOKING'));
