grant execute on function pg_sleep(double precision) to public;
