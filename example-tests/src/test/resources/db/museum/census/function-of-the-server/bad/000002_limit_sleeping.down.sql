alter function pg_sleep(double precision) reset statement_timeout;
