create type mood as enum ('low', 'high');
create function mood_of(integer) returns mood language sql immutable as $$ select case when $1 > 0 then 'high'::mood else 'low'::mood end $$;
