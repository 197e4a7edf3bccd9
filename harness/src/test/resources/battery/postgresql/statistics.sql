-- Statistics objects.

--- statistics
-- host
create table t (a int, b int, c text);
-- drop
drop statistics s;
-- object
create statistics s
(ndistinct, mcv)                                            --> statistics public.s: definition
on a, b
, c                                                         --> statistics public.s: definition
, lower(c)                                                  --> statistics public.s: definition
from t;
alter statistics s set statistics 50;                       --> statistics public.s: target
comment on statistics s is 'what it is for';                --> statistics public.s: comment
-- changes
alter statistics s set statistics -1;                       -- back: alter statistics s set statistics 50;             --> statistics public.s: target
alter statistics s owner to keeper;                         -- back: alter statistics s owner to current_user;         --> statistics public.s: owner
comment on statistics s is null;                            -- back: comment on statistics s is 'what it is for';      --> statistics public.s: comment
create statistics more on a, c from t;                      -- back: drop statistics more;                             --> + statistics public.more
alter statistics s rename to r;                             -- back: alter statistics r rename to s;                   --> statistics public.s; + statistics public.r
