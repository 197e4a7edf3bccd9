do $$ begin execute format('alter database %I set statement_timeout = %L', current_database(), '5min'); end $$;
