package dev.palindrome.database.postgresql.catalog;

import dev.palindrome.snapshot.Difference;
import dev.palindrome.snapshot.SchemaDiff;
import dev.palindrome.snapshot.SchemaSnapshot;
import dev.palindrome.testing.TestDatabase;
import dev.palindrome.testing.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A database where one session changes the schema, looks at it and takes everything back. */
final class Playground implements AutoCloseable {

    /** Another one than the default is asked for by {@code -Dpalindrome.test.postgresql=15}. */
    static final int MAJOR = Integer.getInteger("palindrome.test.postgresql", 18);

    /** One object of each kind at the least. */
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

    private final TestDatabase database;
    private final Connection session;
    private final SchemaSnapshot given;

    Playground(String given) throws SQLException {
        database = new TestDatabase(TestServers.postgres(String.valueOf(MAJOR)));
        database.run(given);
        session = database.connectForReading();
        database.dialect().sessions().prepareForReading(session);
        session.setAutoCommit(false);
        this.given = after("select 1");
    }

    /** Open one that holds an object of each kind, and two roles. */
    static Playground showcase() throws SQLException {
        return new Playground(SHOWCASE);
    }

    /** Cases end with {@code -- since 15} where an older server does not know them. */
    static void assumeKnown(String sql) {
        Assumptions.assumeTrue(!Sql.spell(sql, MAJOR).isEmpty(), () -> "PostgreSQL " + MAJOR + " does not know it");
    }

    /** Return what a change makes of the schema. */
    SchemaDiff change(String sql) throws SQLException {
        return SchemaDiff.between(given, after(sql));
    }

    /** Return how the schema after one change differs from the schema after another. */
    SchemaDiff between(String one, String other) throws SQLException {
        SchemaSnapshot before = after(one);
        return SchemaDiff.between(before, after(other));
    }

    /** Return the schema that a change leaves, and take the change back. */
    SchemaSnapshot after(String sql) throws SQLException {
        try {
            TestDatabase.run(session, "set search_path to public; " + sql);
            TestDatabase.run(session, "set search_path to pg_catalog");
            return new SchemaSnapshot(ObjectReader.read(session, TestDatabase.SCOPE), Census.read(session));
        } finally {
            session.rollback();
        }
    }

    /** Write the differences that stand for themselves: {@code + column public.t.x}, {@code ~ table public.t: owner}. */
    static String told(SchemaDiff diff) {
        return told(diff.rootDifferences());
    }

    static String told(List<Difference> differences) {
        return String.join(", ", differences.stream().flatMap(Playground::told).toList());
    }

    private static Stream<String> told(Difference difference) {
        String object = difference.kind() + " " + difference.name();
        if (difference instanceof Difference.Replaced replaced) {
            return Stream.of(
                    "- " + object,
                    "+ " + difference.kind() + " " + replaced.by().name());
        }
        if (difference instanceof Difference.Changed changed) {
            return Stream.of("~ " + object + ": " + changed.property());
        }
        return Stream.of((difference instanceof Difference.Missing ? "- " : "+ ") + object);
    }

    @Override
    public void close() throws SQLException {
        session.close();
        database.run("""
                do $$ declare r regrole; begin
                    for r in select oid from pg_roles where rolname in ('somebody', 'nobody', 'counted') loop
                        execute format('drop owned by %1$s; drop role %1$s', r);
                    end loop;
                end $$""");
        database.close();
    }
}
