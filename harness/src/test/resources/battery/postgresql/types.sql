-- Types, domains, collations, casts.

--- enum
-- host
create schema app;
-- drop
drop type mood;
-- object
create type mood as enum ('sad', 'glad');
revoke usage on type mood from public;                      --> type public.mood: privileges
comment on type mood is 'what it is for';                   --> type public.mood: comment
-- changes
drop type mood; create type mood as enum ('sad', 'glad', 'cross'); revoke usage on type mood from public; comment on type mood is 'what it is for'; -->
    -- back: drop type mood; create type mood as enum ('sad', 'glad'); revoke usage on type mood from public; comment on type mood is 'what it is for'; --> type public.mood: labels
drop type mood; create type mood as enum ('glad', 'sad'); revoke usage on type mood from public; comment on type mood is 'what it is for'; -->
    -- back: drop type mood; create type mood as enum ('sad', 'glad'); revoke usage on type mood from public; comment on type mood is 'what it is for'; --> type public.mood: labels
alter type mood rename value 'sad' to 'blue'; -- back: alter type mood rename value 'blue' to 'sad'; --> type public.mood: labels
alter type mood rename to temper; -- back: alter type temper rename to mood; --> type public.mood; + type public.temper
alter type mood set schema app; -- back: alter type app.mood set schema public; --> type public.mood; + type app.mood
alter type mood owner to keeper; -- back: alter type mood owner to current_user; --> type public.mood: owner; type public.mood: privileges
grant usage on type mood to reader; -- back: revoke usage on type mood from reader; --> type public.mood: privileges
comment on type mood is 'something else'; -- back: comment on type mood is 'what it is for'; --> type public.mood: comment

--- enum with a label more
-- drop
drop type mood;
-- object
create type mood as enum ('sad', 'glad');
-- changes
alter type mood add value 'cross'; -- back: drop type mood; create type mood as enum ('sad', 'glad'); --> type public.mood: labels
alter type mood add value 'cross' before 'glad'; -- back: drop type mood; create type mood as enum ('sad', 'glad'); --> type public.mood: labels

--- composite type
-- drop
drop type address;
-- object
create type address as (street text, zip varchar(5)
, town text collate "C"                                     --> attribute public.address.town
);
comment on type address is 'what it is for';                --> type public.address: comment
comment on column address.zip is 'five digits';             --> attribute public.address.zip: comment
-- changes
alter type address add attribute country text; -- back: alter type address drop attribute country; --> + attribute public.address.country
alter type address alter attribute zip type varchar(9); -- back: alter type address alter attribute zip type varchar(5); --> attribute public.address.zip: type
alter type address alter attribute town type text; -- back: alter type address alter attribute town type text collate "C"; --> attribute public.address.town: collation
alter type address rename attribute zip to code; -- back: alter type address rename attribute code to zip; --> attribute public.address.zip; + attribute public.address.code
alter type address drop attribute town; -- back: alter type address add attribute town text collate "C"; --> attribute public.address.town

--- range type
-- drop
drop type span;
-- object
create type span as range (subtype = float8
, subtype_diff = float8mi                                   --> type public.span: range
, multirange_type_name = spans                              --> type public.span: range
);
comment on type span is 'what it is for';                   --> type public.span: comment
-- changes
drop type span; create type span as range (subtype = numeric, multirange_type_name = spans); comment on type span is 'what it is for'; -->
    -- back: drop type span; create type span as range (subtype = float8, subtype_diff = float8mi, multirange_type_name = spans); comment on type span is 'what it is for'; --> type public.span: range

--- range type of texts
-- drop
drop type words;
-- object
create type words as range (subtype = text
, collation = "C"                                           --> type public.words: range
, subtype_opclass = text_pattern_ops                        --> type public.words: range
);

--- shell type
-- drop
drop type hollow;
-- object
create type hollow;

--- domain
-- host
create schema app;
-- drop
drop domain positive;
-- object
create domain positive as numeric(8,2)
default 1                                                   --> domain public.positive: default
not null                                                    --> domain public.positive: not null
constraint more_than_nothing check (value > 0)              --> check constraint public.positive.more_than_nothing
;
grant usage on domain positive to reader;                   --> domain public.positive: privileges
comment on domain positive is 'what it is for';             --> domain public.positive: comment
-- changes
alter domain positive set default 2; -- back: alter domain positive set default 1; --> domain public.positive: default
alter domain positive drop not null; -- back: alter domain positive set not null; --> domain public.positive: not null
alter domain positive add constraint small check (value < 9); -- back: alter domain positive drop constraint small; --> + check constraint public.positive.small
alter domain positive rename constraint more_than_nothing to c; -- back: alter domain positive rename constraint c to more_than_nothing; --> check constraint public.positive.more_than_nothing; + check constraint public.positive.c
alter domain positive drop constraint more_than_nothing; -->
    -- back: alter domain positive add constraint more_than_nothing check (value > 0); --> check constraint public.positive.more_than_nothing
alter domain positive drop constraint more_than_nothing; alter domain positive add constraint more_than_nothing check (value > 1); -->
    -- back: alter domain positive drop constraint more_than_nothing; alter domain positive add constraint more_than_nothing check (value > 0); --> check constraint public.positive.more_than_nothing: definition
comment on constraint more_than_nothing on domain positive is 'why'; -- back: comment on constraint more_than_nothing on domain positive is null; --> check constraint public.positive.more_than_nothing: comment
alter domain positive set schema app; -- back: alter domain app.positive set schema public; --> domain public.positive; + domain app.positive
alter domain positive owner to keeper; -- back: alter domain positive owner to current_user; --> domain public.positive: owner; domain public.positive: privileges

--- domain whose check is not validated
-- drop
drop domain d;
-- object
create domain d as int;
alter domain d add constraint c check (value > 0) not valid;
-- changes
alter domain d validate constraint c; -- back: alter domain d drop constraint c; alter domain d add constraint c check (value > 0) not valid; --> check constraint public.d.c: validated
drop domain d; create domain d as bigint; alter domain d add constraint c check (value > 0) not valid; -->
    -- back: drop domain d; create domain d as int; alter domain d add constraint c check (value > 0) not valid; --> domain public.d: base type

--- domain with a collation
-- drop
drop domain d;
-- object
create domain d as text
collate "C"                                                 --> domain public.d: collation
;

--- collation
-- drop
drop collation coll;
-- object
create collation coll (provider = icu, locale = 'de'
, deterministic = false                                     --> collation public.coll: deterministic
, rules = '&a < g'                                          --> collation public.coll: rules -- since 16
);
comment on collation coll is 'what it is for';              --> collation public.coll: comment
-- changes
alter collation coll rename to coll2; -- back: alter collation coll2 rename to coll; --> collation public.coll; + collation public.coll2
alter collation coll owner to keeper; -- back: alter collation coll owner to current_user; --> collation public.coll: owner

--- collation of the system
-- drop
drop collation coll;
-- object
create collation coll (lc_collate = 'C', lc_ctype = 'C');
-- changes
drop collation coll; create collation coll (lc_collate = 'POSIX', lc_ctype = 'C'); -- back: drop collation coll; create collation coll (lc_collate = 'C', lc_ctype = 'C'); --> collation public.coll: lc_collate

--- cast
-- host
create type mood as enum ('sad');
create function mood_to_int(mood) returns int language sql immutable return 1;
-- drop
drop cast (mood as int);
-- object
create cast (mood as int) with function mood_to_int(mood)
as assignment                                               --> cast (public.mood AS integer): definition
;
comment on cast (mood as int) is 'what it is for';          --> cast (public.mood AS integer): comment
-- changes
drop cast (mood as int); create cast (mood as int) with function mood_to_int(mood) as implicit; comment on cast (mood as int) is 'what it is for'; -->
    -- back: drop cast (mood as int); create cast (mood as int) with function mood_to_int(mood) as assignment; comment on cast (mood as int) is 'what it is for'; --> cast (public.mood AS integer): definition
drop cast (mood as int); create cast (mood as int) with inout as assignment; comment on cast (mood as int) is 'what it is for'; -->
    -- back: drop cast (mood as int); create cast (mood as int) with function mood_to_int(mood) as assignment; comment on cast (mood as int) is 'what it is for'; --> cast (public.mood AS integer): definition
