create function nap() returns void language sql set statement_timeout = '5s' as $$ select pg_sleep(0.01) $$;
