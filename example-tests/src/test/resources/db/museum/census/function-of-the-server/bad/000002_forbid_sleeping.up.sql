revoke execute on function pg_sleep(double precision) from public;
