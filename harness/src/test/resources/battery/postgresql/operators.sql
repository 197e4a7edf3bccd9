-- Operators, their classes and families; text search; conversions, languages, access methods, transforms.

--- operator
-- host
create function eq(int, text) returns bool language sql immutable return true;
create function eq(text, int) returns bool language sql immutable return true;
-- drop
drop operator === (int, text);
-- object
create operator === (leftarg = int, rightarg = text, function = eq
, restrict = eqsel                                          --> operator public.===(integer,text): definition
, join = eqjoinsel                                          --> operator public.===(integer,text): definition
);
comment on operator === (int, text) is 'what it is for';    --> operator public.===(integer,text): comment
-- changes
alter operator === (int, text) set (restrict = neqsel); -- back: alter operator === (int, text) set (restrict = eqsel); --> operator public.===(integer,text): definition
alter operator === (int, text) owner to keeper; -- back: alter operator === (int, text) owner to current_user; --> operator public.===(integer,text): owner
drop operator === (int, text); -- back: create operator === (leftarg = int, rightarg = text, function = eq, restrict = eqsel, join = eqjoinsel); comment on operator === (int, text) is 'what it is for'; --> operator public.===(integer,text)

--- operator class
-- host
create operator family fam using btree;
-- drop
drop operator class oc using btree;
-- object
create operator class oc
for type int using btree family fam as operator 1 <, function 1 btint4cmp(int, int)
, operator 3 =                                              --> operator class public.oc using btree: definition
;
comment on operator class oc using btree is 'what it is for'; --> operator class public.oc using btree: comment
-- changes
alter operator class oc using btree rename to oc2; -- back: alter operator class oc2 using btree rename to oc; --> operator class public.oc using btree; + operator class public.oc2 using btree
alter operator class oc using btree owner to keeper; -- back: alter operator class oc using btree owner to current_user; --> operator class public.oc using btree: owner
alter operator family fam using btree add operator 1 < (int, bigint); -- back: alter operator family fam using btree drop operator 1 (int, bigint); --> operator family public.fam using btree: definition
alter operator family fam using btree owner to keeper; -- back: alter operator family fam using btree owner to current_user; --> operator family public.fam using btree: owner
comment on operator family fam using btree is 'why'; -- back: comment on operator family fam using btree is null; --> operator family public.fam using btree: comment
create operator family more using hash; -- back: drop operator family more using hash; --> + operator family public.more using hash

--- text search configuration
-- drop
drop text search configuration tsc;
-- object
create text search configuration tsc (parser = default);
alter text search configuration tsc add mapping for word with simple; --> text search configuration public.tsc: definition
comment on text search configuration tsc is 'what it is for'; --> text search configuration public.tsc: comment
-- changes
alter text search configuration tsc alter mapping for word with english_stem; -- back: alter text search configuration tsc alter mapping for word with simple; --> text search configuration public.tsc: definition
alter text search configuration tsc add mapping for email with simple; -- back: alter text search configuration tsc drop mapping for email; --> text search configuration public.tsc: definition
alter text search configuration tsc owner to keeper; -- back: alter text search configuration tsc owner to current_user; --> text search configuration public.tsc: owner

--- text search dictionary
-- drop
drop text search dictionary tsd;
-- object
create text search dictionary tsd (template = simple
, accept = false                                            --> text search dictionary public.tsd: definition
);
comment on text search dictionary tsd is 'what it is for';  --> text search dictionary public.tsd: comment
-- changes
alter text search dictionary tsd (accept = true); -- back: alter text search dictionary tsd (accept = false); --> text search dictionary public.tsd: definition
alter text search dictionary tsd rename to tsd2; -- back: alter text search dictionary tsd2 rename to tsd; --> text search dictionary public.tsd; + text search dictionary public.tsd2

--- text search template
-- drop
drop text search template tst;
-- object
create text search template tst (
init = dsimple_init,                                        --> text search template public.tst: definition
lexize = dsimple_lexize);

--- text search parser
-- drop
drop text search parser tsp;
-- object
create text search parser tsp (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype
, headline = prsd_headline                                  --> text search parser public.tsp: definition
);

--- conversion
-- drop
drop conversion cv;
-- object
create
default                                                     --> conversion public.cv: definition
conversion cv for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
comment on conversion cv is 'what it is for';               --> conversion public.cv: comment

--- language
-- drop
drop language lang;
-- object
create
trusted                                                     --> language lang: definition
language lang handler plpgsql_call_handler
inline plpgsql_inline_handler                               --> language lang: definition
validator plpgsql_validator                                 --> language lang: definition
;
comment on language lang is 'what it is for';               --> language lang: comment
-- changes
alter language lang owner to keeper; -- back: alter language lang owner to current_user; --> language lang: owner
alter language lang rename to lingo; -- back: alter language lingo rename to lang; --> language lang; + language lingo

--- access method
-- drop
drop access method am;
-- object
create access method am type table handler heap_tableam_handler;
comment on access method am is 'what it is for';            --> access method am: comment

--- transform
-- host
create type mood as enum ('sad');
create function mood_from(internal) returns internal language internal immutable as 'textin';
create function mood_to(internal) returns mood language internal immutable as 'textin';
-- drop
drop transform for mood language plpgsql;
-- object
create transform for mood language plpgsql (
from sql with function mood_from(internal),                 --> transform for public.mood language plpgsql: definition
to sql with function mood_to(internal));
comment on transform for mood language plpgsql is 'what it is for'; --> transform for public.mood language plpgsql: comment
