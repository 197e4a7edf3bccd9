package dev.palindrome.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.cycle.Proposal.Proposed;
import dev.palindrome.snapshot.Difference;
import dev.palindrome.snapshot.SchemaSnapshot;
import dev.palindrome.testing.TestDatabase;
import dev.palindrome.testing.TestServers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

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

    /** One change a line, each on the schema above. */
    static Stream<String> changes() throws IOException {
        try (InputStream file = Objects.requireNonNull(MendingTest.class.getResourceAsStream("mending.sql"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
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
