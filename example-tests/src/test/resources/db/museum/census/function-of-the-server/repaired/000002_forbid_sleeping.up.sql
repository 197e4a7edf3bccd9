create function nap() returns void language sql as $$ select pg_sleep(0.01) $$;
revoke execute on function nap() from public;
