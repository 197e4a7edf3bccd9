create function slow_report() returns bigint language sql set statement_timeout = '5min' as $$ select count(*) from customers $$;
