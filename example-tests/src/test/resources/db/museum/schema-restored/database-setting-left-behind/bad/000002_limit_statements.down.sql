select 1; -- forgets to reset it
