drop table ledger;
drop function keep_ledger_closed();
