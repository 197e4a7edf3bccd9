alter table ledger add column booking_text text;
