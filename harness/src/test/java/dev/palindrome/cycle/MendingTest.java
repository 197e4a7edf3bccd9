package dev.palindrome.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.cycle.Proposal.Proposed;
import dev.palindrome.snapshot.Difference;
import dev.palindrome.snapshot.SchemaSnapshot;
import dev.palindrome.testing.TestDatabase;
import dev.palindrome.testing.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of difference that has a statement: what a change did is taken back, and what is missing is brought back. */
class MendingTest {

    /** Another one than the default is asked for by {@code -Dpalindrome.test.postgresql=15}. */
    private static final int MAJOR = Integer.getInteger("palindrome.test.postgresql", 18);

    private static final String SHOWCASE = """
            create role somebody; create role nobody;
            create function trg() returns trigger language plpgsql as 'begin return new; end';
            create function f(a int) returns int language sql as 'select a';
            create function ev() returns event_trigger language plpgsql as 'begin end';
            create type mood as enum ('sad', 'glad');
            create type addr as (street text, zip varchar(5));
            create domain positive as int check (value > 0);
            create table p (id int primary key);
            create table t (id int primary key, a int, b text not null, c varchar(10) default 'x', d timestamptz,
                constraint t_a_fk foreign key (a) references p);
            create table u (id serial, e int unique, g int generated always as identity);
            create index t_b on t (b);
            create unique index t_c on t (c);
            create table root (id int, at date not null) partition by range (at);
            create table leaf partition of root for values from ('2020-01-01') to ('2021-01-01');
            create table parent (x int); create table child () inherits (parent);
            create sequence s;
            create view v as select a, b from t;
            create materialized view m as select a, b from t;
            create trigger tr before insert on t for each row execute function trg();
            create rule r as on update to u do also nothing;
            create policy pol on t using (a = 1);
            create schema app;
            create statistics st on a, b from t;
            create publication pub for table t;
            create foreign data wrapper fw; create server srv foreign data wrapper fw;
            create foreign table ft (x int) server srv;
            create user mapping for public server srv options (password 'secret');
            create collation coll (locale = 'C')
            """;

    private static TestDatabase database;
    private static Connection session;
    private static SchemaSnapshot given;

    @BeforeAll
    static void open() throws SQLException {
        database = new TestDatabase(TestServers.postgres(String.valueOf(MAJOR)));
        database.run(SHOWCASE);
        session = database.connect();
        session.setAutoCommit(false);
        given = read();
        session.rollback();
    }

    @AfterAll
    static void close() throws SQLException {
        session.close();
        database.run("drop owned by somebody, nobody; drop role somebody, nobody");
        database.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            create schema other
            drop schema app
            alter schema app owner to somebody
            grant usage on schema app to somebody
            comment on schema public is 'ours'
            comment on schema public is null
            create table x (id int primary key, u int unique)
            drop table child
            alter table u set unlogged -- since 15
            alter table t set (fillfactor = 50)
            alter table t set (toast.autovacuum_enabled = off)
            alter table t replica identity full
            alter table t enable row level security
            alter table t force row level security
            alter table t owner to somebody
            grant select on t to somebody
            revoke delete on t from postgres
            comment on table t is 'hi'
            alter table root detach partition leaf
            create table l2 partition of root default
            alter table t rename to t2
            alter table t add x int
            alter table t drop d
            alter table t alter d type timestamp
            alter table t alter c type varchar(11)
            alter table t alter d type timestamptz(3)
            alter table t alter c type varchar(10) collate "C"
            alter table t alter d set not null
            alter table t alter b drop not null
            alter table t alter c set default 'y'
            alter table t alter c drop default
            alter table u alter g set generated by default
            alter table u alter g drop identity
            alter table t add x int generated always as (a + 1) stored
            alter table t alter c set storage external
            alter table t alter c set compression pglz
            alter table t alter c set statistics 5
            alter table t alter c set (n_distinct = 3)
            grant select (c) on t to somebody
            comment on column t.c is 'hi'
            alter table t rename d to dd
            comment on column v.a is 'hi'
            alter view v alter a set default 3
            alter table parent add y int
            alter table root add y int
            alter table root alter id set not null
            alter table t drop constraint t_a_fk
            alter table t drop constraint t_pkey
            alter table u add primary key (id)
            alter table t drop constraint t_a_fk, add constraint t_a_fk foreign key (a) references p on delete cascade
            alter table t drop constraint t_a_fk, add constraint t_a_fk foreign key (a) references p not valid
            alter table t alter constraint t_a_fk deferrable initially deferred
            alter table t alter constraint t_a_fk not enforced -- since 18
            alter table t rename constraint t_a_fk to fk
            comment on constraint t_a_fk on t is 'hi'
            comment on index t_pkey is 'hi'
            alter table t add check (a > 3)
            alter table t add constraint n not null d not valid -- since 18
            alter table t add constraint n not null d -- since 18
            alter table t add exclude using btree (a with =)
            alter index t_pkey set (fillfactor = 50)
            alter table t cluster on t_pkey
            alter table u alter e set not null; alter table u replica identity using index u_e_key
            alter table root add check (id > 0)
            alter table root add primary key (id, at)
            alter table parent add check (x > 0)
            create index on t (a)
            drop index t_b
            drop index t_b; create index t_b on t (b desc)
            drop index t_b; create index t_b on t (b) where a > 3
            drop index t_b; create index t_b on t (b) include (a)
            drop index t_b; create index t_b on t (b text_pattern_ops)
            drop index t_b; create index t_b on t (lower(b))
            drop index t_b; create index t_b on t using hash (b)
            drop index t_c; create unique index t_c on t (c) nulls not distinct -- since 15
            drop index t_c; create index t_c on t (c)
            alter index t_b set (fillfactor = 50)
            alter table t cluster on t_b
            comment on index t_b is 'hi'
            create index on root (id)
            create sequence s2
            alter sequence s increment 2
            alter sequence s as int
            alter sequence s minvalue 1 maxvalue 9 start 2 cycle cache 5
            alter sequence s owned by t.a
            grant usage on sequence s to somebody
            alter table u drop id
            create or replace view v as select a, b from t where a > 1
            alter view v set (security_barrier)
            alter view v owner to somebody
            grant select on v to somebody
            comment on view v is 'hi'
            drop view v
            refresh materialized view m with no data
            drop materialized view m; create materialized view m as select a from t
            create index on m (a)
            create function g() returns int language sql as 'select 1'
            drop function f
            create function f(a text) returns int language sql as 'select 1'
            create or replace function f(a int) returns int language sql as 'select a + 1'
            create or replace function f(a int) returns int language sql return a
            create or replace function f(a int default 3) returns int language sql as 'select a'
            create or replace function f(a int) returns int language plpgsql as 'begin return a; end'
            drop function f; create function f(a int) returns setof int language sql as 'select a'
            alter function f immutable
            alter function f strict
            alter function f parallel safe
            alter function f security definer
            alter function f leakproof
            alter function f cost 7
            alter function f set work_mem = '1MB'
            alter function f owner to somebody
            revoke execute on function f from public
            comment on function f is 'hi'
            create procedure g() language sql as 'select 1'
            drop trigger tr on t
            alter table t disable trigger tr
            alter table t enable replica trigger tr
            create or replace trigger tr after insert on t for each row execute function trg()
            create or replace trigger tr before insert on t for each row when (new.a > 3) execute function trg()
            comment on trigger tr on t is 'hi'
            create trigger x after insert on root for each row execute function trg()
            create constraint trigger x after insert on t deferrable for each row execute function trg()
            create event trigger et on ddl_command_end execute function ev()
            drop rule r on u
            create or replace rule r as on update to u do instead nothing
            alter table u disable rule r
            drop policy pol on t
            alter policy pol on t using (a = 2)
            alter policy pol on t with check (a = 2)
            alter policy pol on t to somebody
            drop policy pol on t; create policy pol on t as restrictive for update using (a = 1)
            alter type mood add value 'angry'
            alter type mood add value 'angry' before 'sad'
            alter type mood rename value 'sad' to 'blue'
            alter type mood owner to somebody
            revoke usage on type mood from public
            comment on type mood is 'hi'
            drop type mood
            create type x as (y int)
            create type x as range (subtype = int)
            create type x
            alter type addr add attribute x int
            alter type addr drop attribute zip
            alter type addr alter attribute zip type text
            create domain x as text not null
            alter domain positive set default 3
            alter domain positive set not null
            alter domain positive add constraint c check (value < 9)
            alter domain positive add constraint c check (value < 9) not valid
            drop domain positive; create domain positive as bigint check (value > 0)
            drop collation coll
            drop collation coll; create collation coll (locale = 'POSIX')
            create extension hstore
            drop statistics st
            alter statistics st set statistics 5
            drop statistics st; create statistics st (mcv) on a, b from t
            drop publication pub
            alter publication pub add table u
            alter publication pub set (publish = 'insert')
            alter publication pub set table t (id, b) -- since 15
            alter publication pub set table t where (a > 3) -- since 15
            alter publication pub add tables in schema app -- since 15
            alter foreign data wrapper fw options (a 'b')
            alter server srv options (host 'x')
            grant usage on foreign server srv to somebody
            alter foreign table ft options (a 'b')
            alter foreign table ft alter x options (a 'b')
            alter default privileges in schema app grant select on tables to somebody
            create cast (mood as int) with inout
            create function g(int, text) returns bool language sql as 'select true'; create operator === (leftarg = int, rightarg = text, function = g)
            create text search dictionary tsd (template = simple)
            create conversion cv for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8
            comment on publication pub is 'hi'
            create extension hstore; alter trigger tr on t depends on extension hstore
            create table x (id serial primary key, at timestamptz default now() not null, mood mood default 'sad', n numeric(10, 2) check (n > 0), unique (mood, n)); create index on x (n) where n > 1; comment on table x is 'x'; grant select (n) on x to somebody
            create table x (id bigint generated by default as identity (start 5 increment 2), tags text[] default '{}', g int generated always as (1 + 1) stored) with (fillfactor = 70); alter table x enable row level security; create policy o on x for select to somebody using (true)
            create unlogged table "Odd Name" ("select" int, "a.b" text default 'it''s'); create index "x y" on "Odd Name" ("select")
            create view w with (security_barrier) as select count(*) as "how many" from t; create view ww as select * from w; comment on column ww."how many" is 'hm'; grant select on ww to somebody with grant option
            create materialized view w as select a from t with no data; create unique index on w (a)
            create function g(a int default 3, variadic b text[] default '{}') returns table (x int, y text) language plpgsql stable strict security definer set search_path = app, pg_temp cost 5 rows 7 as $body$ begin return query select 1, '$$'; end $body$; revoke execute on function g from public
            create procedure g(inout a int) language plpgsql as 'begin a := a + 1; end'; comment on procedure g is 'g'
            drop table p cascade
            drop table t cascade
            drop function trg cascade
            drop type mood; create type mood as enum ('sad')
            alter table t add m mood default 'sad'; create index on t (a) where m = 'glad'; create view w as select m from t
            alter table t rename d to dd
            alter table t rename to t2
            alter index t_b rename to b_t
            alter table t rename constraint t_a_fk to fk
            alter sequence s rename to s2
            alter view v rename to v2
            alter type mood rename to moods
            alter function f rename to f2
            alter trigger tr on t rename to tr2
            alter policy pol on t rename to pol2
            alter schema app rename to app2
            alter domain positive rename constraint positive_check to p
            alter table u alter e type bigint; alter table u alter e set default 5; alter table u alter e set not null
            alter table u alter id drop default; drop sequence u_id_seq
            alter table p alter id add generated always as identity
            create schema other; create table other.x (id int primary key); create table other.y (id int references other.x); create function other.h() returns int language sql as 'select 1'
            alter default privileges revoke execute on functions from public
            alter default privileges grant select on tables to somebody
            grant all on t to somebody with grant option
            grant execute on function f to somebody; revoke execute on function f from public
            create trigger z after update on t referencing new table as fresh for each statement execute function trg(); alter table t enable always trigger z
            create event trigger et on ddl_command_end when tag in ('CREATE TABLE', 'DROP TABLE') execute function ev(); alter event trigger et disable
            create publication pub2 for table t, u with (publish = 'insert, update')
            create server srv2 type 'x' version '1' foreign data wrapper fw options (host 'h', port '1')
            create type r as range (subtype = float8, subtype_diff = float8mi)
            create type pair as (a int, b text collate "C"); comment on type pair is 'two'
            create domain money2 as numeric(12, 2) default 0 constraint pos check (value >= 0) constraint small check (value < 1000)
            create collation ger (provider = icu, locale = 'de-DE', deterministic = false)
            create cast (mood as int) with inout as assignment
            alter table t add e int generated always as (a * 2) stored; alter table t alter c type varchar(20)
            create table l3 partition of root for values from ('2021-01-01') to ('2022-01-01') partition by list (id); create table l4 partition of l3 default; create index on root (id)
            create table heir (z int) inherits (parent)
            alter table only u cluster on u_e_key
            alter table t drop constraint t_pkey; alter table t add primary key (id) include (b)
            alter table t drop constraint t_a_fk; alter table t add foreign key (a) references p on delete cascade
            drop index t_b; create index on t (b, a)
            """)
    void isMendedBackAndForth(String sql) throws SQLException {
        assumeKnown(sql);
        SchemaSnapshot changed;
        try {
            TestDatabase.run(session, sql);
            changed = read();
            assertMended(given, changed);
        } finally {
            session.rollback();
        }
        try {
            assertMended(changed, given);
        } finally {
            session.rollback();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            drop user mapping for public server srv
            alter server srv version '2'
            alter table child no inherit parent
            """)
    void isLeftOpenWhereNoStatementMendsIt(String sql) throws SQLException {
        try {
            TestDatabase.run(session, sql);
            assertThat(attempt(given, read()).open()).isNotEmpty();
        } finally {
            session.rollback();
        }
    }

    /** Cases end with {@code -- since 15} where an older server does not know them. */
    private static void assumeKnown(String sql) {
        int since = sql.indexOf("-- since ");
        Assumptions.assumeTrue(
                since < 0 || MAJOR >= Integer.parseInt(sql.substring(since + 9)), "the server does not know it");
    }

    private static void assertMended(SchemaSnapshot wanted, SchemaSnapshot present) throws SQLException {
        Attempt attempt = attempt(wanted, present);
        assertThat(attempt.open())
                .as(() -> String.join(
                        "\n", attempt.statements().stream().map(Proposed::sql).toList()))
                .extracting(MendingTest::told)
                .isEmpty();
    }

    private static Attempt attempt(SchemaSnapshot wanted, SchemaSnapshot present) throws SQLException {
        var attempt = new Attempt(database.dialect(), TestDatabase.SCOPE, session, wanted, Set.of());
        attempt.run(present);
        return attempt;
    }

    private static String told(Difference difference) {
        String object = difference.kind() + " " + difference.name();
        return difference instanceof Difference.Changed changed
                ? "%s of %s: %s, not %s".formatted(changed.property(), object, changed.after(), changed.before())
                : difference.getClass().getSimpleName() + " " + object;
    }

    private static SchemaSnapshot read() throws SQLException {
        var savepoint = session.setSavepoint();
        database.dialect().sessions().prepareForReading(session);
        var schema =
                new SchemaSnapshot(database.dialect().catalogs().objects(session, TestDatabase.SCOPE), new TreeMap<>());
        session.rollback(savepoint);
        return schema;
    }
}
