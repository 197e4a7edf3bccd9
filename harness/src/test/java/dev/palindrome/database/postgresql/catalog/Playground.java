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
        if (difference instanceof Difference.Changed changed) {
            return Stream.of("~ " + object + ": " + changed.property());
        }
        return Stream.of((difference instanceof Difference.Missing ? "- " : "+ ") + object);
    }

    TestDatabase database() {
        return database;
    }

    @Override
    public void close() throws SQLException {
        session.close();
        database.close();
    }
}
