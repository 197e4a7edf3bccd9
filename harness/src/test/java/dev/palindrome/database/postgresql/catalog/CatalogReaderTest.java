package dev.palindrome.database.postgresql.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.database.Definitions;
import dev.palindrome.schema.SchemaObject;
import dev.palindrome.testing.TestDatabase;
import dev.palindrome.testing.TestServers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is remembered must be what is there, whatever happened in whatever order. */
class CatalogReaderTest {

    private static final String GIVEN = """
            create schema app;
            create type mood as enum ('sad', 'glad');
            create type pair as (x int, y int);
            create function trg() returns trigger language plpgsql as 'begin return new; end';
            create table p (id int primary key, name text);
            create table t (id serial primary key, a int default 7, b text not null, p int references p, m mood default 'sad',
                constraint t_a check (a > 0));
            create index t_b on t (b);
            create index t_lower on t (lower(b), a);
            create table u (id int generated always as identity, pair pair, ps p[], unique (id));
            create table tool_history (id int primary key, name text);
            create table root (id int, at date not null) partition by range (at);
            create index root_at on root (at);
            create table leaf partition of root for values from ('2020-01-01') to ('2021-01-01');
            create table apart (id int, at date not null);
            create table parent (x int check (x > 0)); create table child (y int) inherits (parent);
            create sequence s;
            create view v as select t.*, p.name from t join p on p.id = t.p;
            create view w as select * from (select id, b from t) as q (i, j);
            create view history as select * from tool_history;
            create materialized view mat as select id from u;
            create function readers() returns setof p language sql as 'select * from p';
            create view called as select * from readers();
            create function counted() returns bigint language sql begin atomic select count(*) from t; end;
            create rule r as on update to u do also select id from p;
            alter table u enable row level security;
            create policy pol on u using (exists (select from p where p.id = u.id));
            create trigger tr before insert on t for each row execute function trg();
            create statistics st on a, b from t;
            create publication pub for table t""";

    private static final List<String> CHANGES = List.of(
            "create table x (id bigserial primary key, t int references t, u text unique)",
            "drop table x",
            "create table y (like t including all)",
            "drop table y cascade",
            "alter table t add c int",
            "alter table t add c int not null default 3",
            "alter table t drop c",
            "alter table t rename a to z",
            "alter table t rename z to a",
            "alter table p add q text",
            "alter table p drop q",
            "alter table p add b text",
            "alter table p drop b",
            "alter table p rename name to title",
            "alter table p rename title to name",
            "alter table p rename to persons",
            "alter table persons rename to p",
            "alter table t set schema app",
            "alter table app.t set schema public",
            "alter table t alter a type bigint",
            "alter table t alter a type int",
            "alter table t alter b drop not null",
            "alter table t alter b set not null",
            "alter table t alter a set default 8",
            "alter table t alter a drop default",
            "alter table t alter b set statistics 7",
            "alter table t alter b set storage external",
            "alter table t set (fillfactor = 50, toast.autovacuum_enabled = off)",
            "alter table t reset (fillfactor, toast.autovacuum_enabled)",
            "alter table t set (toast.autovacuum_enabled = off)",
            "alter table t add constraint c check (a > 1) not valid",
            "alter table t validate constraint c",
            "alter table t rename constraint c to d",
            "alter table t drop constraint if exists c, drop constraint if exists d",
            "alter table t disable trigger all",
            "alter table t enable trigger all",
            "alter table p disable trigger all",
            "alter table p enable trigger all",
            "create unique index t_id on t (id); alter table t add constraint t_u unique using index t_id",
            "alter table t drop constraint t_u",
            "alter index t_b rename to t_bb",
            "alter index t_bb rename to t_b",
            "alter index t_lower alter column 1 set statistics 9",
            "alter index t_lower alter column 1 set statistics -1",
            "drop index t_b",
            "create index if not exists t_b on t (b)",
            "alter table t cluster on t_b",
            "alter table t set without cluster",
            "alter table t replica identity full",
            "alter table t replica identity default",
            "alter table t force row level security",
            "create policy more on t using (true)",
            "alter policy pol on u using (true)",
            "drop policy more on t",
            "alter table root attach partition apart for values from ('2022-01-01') to ('2023-01-01')",
            "alter table root detach partition apart",
            "alter table root rename to trunk",
            "alter table trunk rename to root",
            "alter index root_at rename to trunk_at",
            "alter index trunk_at rename to root_at",
            "alter table parent add z int",
            "alter table parent drop z",
            "alter table child no inherit parent",
            "alter table child inherit parent",
            "alter sequence s increment 3",
            "alter sequence s owned by u.id",
            "alter sequence s owned by none",
            "alter sequence s rename to s2",
            "alter sequence s2 rename to s",
            "alter table u alter id set generated by default",
            "create or replace view v as select t.*, p.name, 1 as one from t join p on p.id = t.p",
            "drop view v; create view v as select t.*, p.name from t join p on p.id = t.p",
            "alter view w rename column i to k",
            "alter view w rename column k to i",
            "refresh materialized view mat with no data",
            "alter type mood add value if not exists 'mad'",
            "alter type mood rename value 'sad' to 'blue'",
            "alter type mood rename value 'blue' to 'sad'",
            "alter type mood rename to humour",
            "alter type humour rename to mood",
            "alter type pair add attribute z int",
            "alter type pair drop attribute z",
            "alter schema app rename to app2",
            "alter schema app2 rename to app",
            "alter function trg() rename to trg2",
            "alter function trg2() rename to trg",
            "create or replace function readers() returns setof p language sql as 'select * from p limit 1'",
            "alter rule r on u rename to r2",
            "alter rule r2 on u rename to r",
            "alter trigger tr on t rename to tr2",
            "alter trigger tr2 on t rename to tr",
            "alter table t disable trigger tr",
            "alter statistics st set statistics 50",
            "alter table tool_history add more int",
            "alter table tool_history drop more",
            "alter table tool_history rename name to title",
            "alter table tool_history rename title to name",
            "alter publication pub add table u",
            "alter publication pub drop table u",
            "comment on table t is 'x'",
            "comment on column t.b is 'y'",
            "comment on column v.b is 'z'",
            "comment on column t.b is null",
            "comment on constraint t_a on t is 'x'",
            "comment on index t_lower is 'x'",
            "comment on constraint t_pkey on t is 'x'",
            "comment on index t_pkey is 'y'",
            "comment on trigger tr on t is 'x'",
            "comment on function trg() is 'x'",
            "comment on type mood is 'x'",
            "grant select on t to public",
            "revoke select on t from public",
            "grant select (b) on t to public",
            "revoke select (b) on t from public",
            "grant usage on sequence s to public",
            "create domain positive as int check (value > 0)",
            "comment on constraint positive_check on domain positive is 'x'",
            "drop domain positive",
            "grant usage on type t to public",
            "revoke usage on type t from public",
            "alter sequence s depends on extension citext",
            "create extension citext",
            "alter index t_lower depends on extension citext",
            "alter extension citext add table parent",
            "alter table parent add in_extension int",
            "create index parent_x on parent (x)",
            "alter extension citext drop table parent",
            "drop extension citext cascade",
            "create role a_reader; grant select on p to a_reader; alter role a_reader rename to another_reader",
            "drop owned by another_reader; drop role another_reader",
            "grant select on pg_proc to public",
            "grant select (rolpassword) on pg_authid to public",
            "revoke select (rolpassword) on pg_authid from public",
            "create index on parent (y)",
            "set allow_system_table_mods = on; create table pg_catalog.counted (id int)",
            "set allow_system_table_mods = on; alter table pg_catalog.counted add x int",
            "set allow_system_table_mods = on; drop table pg_catalog.counted",
            "truncate t cascade",
            "vacuum full p",
            "insert into p values (1, 'x')",
            "begin; alter table t add c int; rollback");

    private TestDatabase database;
    private CatalogReader reader;

    @BeforeEach
    void open() throws SQLException {
        database = new TestDatabase(TestServers.postgres(String.valueOf(Playground.MAJOR)));
        database.run(GIVEN);
        reader = new CatalogReader(database.observer(), TestDatabase.SCOPE);
        reader.read();
    }

    @AfterEach
    void close() throws SQLException {
        database.run("""
                do $$ declare r regrole; begin
                    for r in select oid from pg_roles where rolname in ('a_reader', 'another_reader') loop
                        execute format('drop owned by %1$s; drop role %1$s', r);
                    end loop;
                end $$""");
        database.close();
    }

    @Test
    void readsWhatIsThereAfterEachChange() throws SQLException {
        for (String change : CHANGES) {
            change(change);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void readsWhatIsThereInAnyOrder(long seed) throws SQLException {
        List<String> shuffled = new ArrayList<>(CHANGES);
        Collections.shuffle(shuffled, new Random(seed));
        for (String change : shuffled) {
            change(change);
        }
    }

    @Test
    void returnsTheSameWhereNothingChanged() throws SQLException {
        Definitions before = reader.read();
        database.run("insert into p values (1, 'x'); analyze");
        assertThat(reader.read()).isSameAs(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table x (id serial primary key, t int references t, u text unique, check (id > 0))",
                "alter table t add c int",
                "alter table t drop constraint t_a",
                "drop index t_b",
                "alter table p disable trigger all",
                "create view x as select 1 as a",
                "comment on table t is 'x'"
            })
    void leavesAloneWhatWasNotTouched(String change) throws SQLException {
        // A function that reads tables makes everything unsure.
        database.run("drop view called; drop function readers(), counted()");
        SchemaObject before = table(reader.read(), "public.root");
        change(change);
        assertThat(table(reader.read(), "public.root")).isSameAs(before);
    }

    private void change(String sql) throws SQLException {
        try {
            database.run(sql);
        } catch (SQLException e) {
            // Not everything goes in every order; what failed must leave no trace either.
            assertThat(e.getSQLState()).isNotBlank();
        }
        Definitions whole = new Definitions(
                ObjectReader.read(database.observer(), TestDatabase.SCOPE), Census.read(database.observer()));
        Definitions read = reader.read();
        assertThat(read.objects()).as(sql).isEqualTo(whole.objects());
        assertThat(read.census()).as(sql).isEqualTo(whole.census());
    }

    private static SchemaObject table(Definitions definitions, String name) {
        return definitions.objects().stream()
                .filter(object -> object.kind().equals("table") && object.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
