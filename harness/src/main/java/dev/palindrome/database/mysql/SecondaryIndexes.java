package dev.palindrome.database.mysql;

import dev.palindrome.database.Filling.Indexes;
import dev.palindrome.failure.HarnessException;
import dev.palindrome.schema.TableShape;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes away what makes a big load slow, and puts it back as the server has printed it: indexes, unique ones only where that was
 * asked for, and the foreign keys that lean on them, which are silent while rows are written anyway. Who fills proves afterwards by
 * anti-joins that they hold. Definitions commit: this stands outside of transactions, over a table without rows.
 */
final class SecondaryIndexes {

    private static final String TRIAL = Quoted.name("palindrome trial");

    private static final String PUT_BACK =
            "cannot put the indexes and foreign keys of %s back as they were after filling it: %s";

    private final Connection connection;
    private final TableShape table;
    private final String name;
    private final Indexes indexes;

    SecondaryIndexes(Connection connection, TableShape table, Indexes indexes) {
        this.connection = connection;
        this.table = table;
        this.indexes = indexes;
        this.name = Quoted.table(table.name());
    }

    /** Do work while they are away; where they would not come back as they were, while they are there. */
    <T> T away(Part.Work<T> work) throws SQLException {
        String before = definition(name);
        List<String> keys = indexes == Indexes.AFTERWARDS
                ? Stream.concat(lines(before, "UNIQUE KEY "), lines(before, "KEY "))
                        .toList()
                : lines(before, "KEY ").toList();
        List<String> references = foreignKeys(before);
        if (keys.isEmpty() || !comeBack(keys)) {
            return work.run();
        }
        String drop = Stream.concat(
                        references.stream().map(line -> "drop foreign key " + nameIn(line)),
                        keys.stream().map(line -> "drop index " + nameIn(line)))
                .collect(Collectors.joining(", "));
        if (!isDone("alter table " + name + " " + drop)) {
            return work.run();
        }
        List<String> away = Stream.concat(keys.stream(), references.stream()).toList();
        boolean done = false;
        try {
            T result = work.run();
            addToRows(away);
            done = true;
            return result;
        } finally {
            if (!done) {
                silently("truncate " + name);
                add(away);
            }
            check(before);
        }
    }

    /** What a unique index forbids ends the load. */
    private void addToRows(List<String> lines) throws SQLException {
        silently("alter table " + name + " " + added(lines));
    }

    private void add(List<String> lines) {
        try {
            addToRows(lines);
        } catch (SQLException e) {
            throw new HarnessException(PUT_BACK.formatted(table.name(), e.getMessage()), e);
        }
    }

    private void check(String before) throws SQLException {
        String after = definition(name);
        if (!after.equals(before)) {
            throw new HarnessException(PUT_BACK.formatted(table.name(), "it is now " + after));
        }
    }

    /** Try it on a table of the same definition: the order of indexes is a property of a table. */
    private boolean comeBack(List<String> keys) throws SQLException {
        if (!isDone("create table " + TRIAL + " like " + name)) {
            return false;
        }
        try {
            String before = definition(TRIAL);
            String drop =
                    keys.stream().map(line -> "drop index " + nameIn(line)).collect(Collectors.joining(", "));
            return isDone("alter table " + TRIAL + " " + drop)
                    && isDone("alter table " + TRIAL + " " + added(keys))
                    && definition(TRIAL).equals(before);
        } finally {
            Part.execute(connection, "drop table " + TRIAL);
        }
    }

    private static String added(List<String> lines) {
        return lines.stream().map(line -> "add " + line).collect(Collectors.joining(", "));
    }

    private boolean isDone(String sql) {
        try {
            silently(sql);
            return true;
        } catch (SQLException refused) {
            return false;
        }
    }

    /** A foreign key that comes back is not compared row by row; and the mode must not refuse what stands. */
    private void silently(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select @@foreign_key_checks, @@sql_mode")) {
            row.next();
            String checks = row.getString(1);
            String mode = row.getString(2);
            Part.execute(connection, "set session foreign_key_checks = 0, sql_mode = ''");
            try {
                Part.execute(connection, sql);
            } finally {
                Part.execute(
                        connection,
                        "set session foreign_key_checks = %s, sql_mode = %s".formatted(checks, Quoted.text(mode)));
            }
        }
    }

    /** How the server prints the table, but for the next number of its counter. */
    private String definition(String which) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show create table " + which)) {
            row.next();
            return row.getString(2).replaceFirst(" AUTO_INCREMENT=\\d+", "");
        }
    }

    private static List<String> foreignKeys(String definition) {
        return lines(definition, "CONSTRAINT ")
                .filter(line -> line.matches("CONSTRAINT `(?:[^`]|``)+` FOREIGN KEY .*"))
                .toList();
    }

    /** Each part of a definition stands on a line of its own, with two blanks in front. */
    private static Stream<String> lines(String definition, String start) {
        return definition
                .lines()
                .filter(line -> line.startsWith("  " + start))
                .map(line -> line.strip().replaceFirst(",$", ""));
    }

    private static String nameIn(String line) {
        return line.replaceFirst("^(?:UNIQUE KEY|KEY|CONSTRAINT) (`(?:[^`]|``)+`).*$", "$1");
    }
}
