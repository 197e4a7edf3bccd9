alter table ledger drop column booking_text;
