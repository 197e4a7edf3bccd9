alter function pg_sleep(double precision) set statement_timeout = '5s';
