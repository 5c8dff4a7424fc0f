-- The text of a letter has a key of its own, which a browser can draw and keep from Fyren (docs/adr/0013). What was
-- written before is locked otherwise and cannot be told apart by who has no key. No Fyren is in use yet, so that
-- nothing of anybody's is lost: what is there goes.
delete from conversations.loan;
delete from conversations.repeat;
delete from conversations.message;
delete from conversations.thread;
-- Deferred until the end, they would stand in the way of what follows.
set constraints all immediate;

-- The key of the texts, sealed to who has the receipt.
alter table conversations.thread add column text_box bytea not null check (octet_length(text_box) = 80);

alter table conversations.message drop column sealed;
-- Number, kind, author and where it was sealed.
alter table conversations.message add column heading bytea not null check (octet_length(heading) = 232);
-- What it says, beyond which of two sizes nothing tells how long.
alter table conversations.message add column body bytea not null check (octet_length(body) in (8220, 45084));
alter table conversations.message alter column body set storage external;
