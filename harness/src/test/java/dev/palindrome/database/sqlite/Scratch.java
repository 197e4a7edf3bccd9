package dev.palindrome.database.sqlite;

import dev.palindrome.database.Database;
import dev.palindrome.database.Scope;
import dev.palindrome.schema.SchemaObject;
import dev.palindrome.snapshot.SchemaDiff;
import dev.palindrome.snapshot.SchemaSnapshot;
import dev.palindrome.testing.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Collectors;

/** A database of one test, with a session that looks on. */
final class Scratch implements AutoCloseable {

    static final Scope SCOPE = new Scope(Set.of("tool_history"));

    final Database database = TestServers.sqlite().create("test");
    Connection observer;

    Scratch(String... statements) throws SQLException {
        observer = observing();
        run(statements);
    }

    private Connection observing() throws SQLException {
        var session = database.connectForReading();
        database.server().dialect().sessions().prepareForReading(session);
        return session;
    }

    /** Run texts in a session of their own. */
    Scratch run(String... texts) throws SQLException {
        try (var session = database.connect();
                var statement = session.createStatement()) {
            for (var text : texts) {
                statement.execute(text);
            }
        }
        if (observer.isClosed()) {
            observer = observing();
        }
        return this;
    }

    String text(String query) throws SQLException {
        try (var statement = observer.createStatement();
                var row = statement.executeQuery(query)) {
            return row.next() ? String.valueOf(row.getString(1)) : "(no row)";
        }
    }

    SchemaSnapshot schema() throws SQLException {
        var catalogs = database.server().dialect().catalogs();
        return new SchemaSnapshot(catalogs.objects(observer, SCOPE), catalogs.census(observer, SCOPE));
    }

    SchemaObject object(String kind, String name) throws SQLException {
        var schema = schema();
        return schema.find(kind, name)
                .orElseThrow(() -> new AssertionError("no %s %s among %s"
                        .formatted(
                                kind,
                                name,
                                schema.objects().stream()
                                        .map(o -> o.kind() + " " + o.name())
                                        .toList())));
    }

    /** Return what differs between what two texts make, in one line each. */
    static Set<String> differences(String one, String other) throws SQLException {
        return words(compare(one, other));
    }

    static SchemaDiff compare(String one, String other) throws SQLException {
        try (var a = new Scratch(one);
                var b = new Scratch(other)) {
            return SchemaDiff.between(a.schema(), b.schema());
        }
    }

    private static Set<String> words(SchemaDiff diff) {
        return diff.differences().stream()
                .map(d -> d instanceof dev.palindrome.snapshot.Difference.Changed changed
                        ? "%s of %s %s".formatted(changed.property(), changed.kind(), changed.name())
                        : "%s %s".formatted(d.kind(), d.name()))
                .collect(Collectors.toSet());
    }

    @Override
    public void close() throws SQLException {
        observer.close();
        database.server().drop(database);
    }
}
