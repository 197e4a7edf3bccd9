package dev.palindrome.database.mysql;

import dev.palindrome.failure.HarnessException;
import dev.palindrome.schema.TableName;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the triggers of tables away while rows are written, and puts them back as they were: this family of servers cannot silence
 * them. See docs/adr/0040.
 */
final class Triggers {

    private static final String OF_TABLES = """
            select trigger_name
            from information_schema.triggers
            where event_object_schema = database() and trigger_schema = database()
              and event_object_table in (%s)
            order by event_object_table, action_timing, event_manipulation, action_order
            """;

    private static final Pattern NAME = Pattern.compile("(?is)^(.*?\\btrigger\\s+)(?:`(?:[^`]|``)+`|[^\\s`]+)(\\s)");

    private static final String TRIAL = "palindrome_trial";

    private static final Set<String> UNICODE = Set.of("utf8mb4", "utf8mb3", "utf8");

    /** A trigger as it must be created again: under which mode and character set, by which statement. */
    private record Trigger(String name, String mode, String charset, String collation, String statement) {

        void create(Connection connection, String text) throws SQLException {
            Part.execute(
                    connection,
                    "set session sql_mode = %s, character_set_client = %s, collation_connection = %s"
                            .formatted(Quoted.text(mode), charset, collation));
            Part.execute(connection, text);
        }

        /** A text that is not of the client's character set cannot be sent again as it came. */
        boolean canBeSent() {
            return UNICODE.contains(charset)
                    || StandardCharsets.US_ASCII.newEncoder().canEncode(statement);
        }
    }

    private final Connection connection;

    Triggers(Connection connection) {
        this.connection = connection;
    }

    /**
     * Do work while the triggers of some tables are away. Inside an open transaction they stay, because to drop one would end it; so
     * do all of them where one could not be created again.
     */
    static <T> T away(Connection connection, Collection<TableName> tables, Part.Work<T> work) throws SQLException {
        if (!connection.getAutoCommit() || tables.isEmpty()) {
            return work.run();
        }
        return new Triggers(connection).away(tables, work);
    }

    private <T> T away(Collection<TableName> tables, Part.Work<T> work) throws SQLException {
        List<Trigger> triggers = triggers(tables);
        if (triggers.isEmpty() || !inOurSession(() -> canBeCreated(triggers))) {
            return work.run();
        }
        for (Trigger trigger : triggers) {
            Part.execute(connection, "drop trigger " + Quoted.name(trigger.name()));
        }
        try {
            return work.run();
        } finally {
            inOurSession(() -> createAll(triggers));
        }
    }

    private List<Trigger> triggers(Collection<TableName> tables) throws SQLException {
        String names = String.join(
                ", ", tables.stream().map(t -> Quoted.text(t.name())).toList());
        List<Trigger> triggers = new ArrayList<>();
        try (var statement = connection.createStatement()) {
            List<String> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(OF_TABLES.formatted(names))) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            for (String name : found) {
                try (ResultSet row = statement.executeQuery("show create trigger " + Quoted.name(name))) {
                    row.next();
                    triggers.add(
                            new Trigger(name, row.getString(2), row.getString(4), row.getString(5), row.getString(3)));
                }
            }
        }
        return triggers;
    }

    private boolean canBeCreated(List<Trigger> triggers) throws SQLException {
        for (Trigger trigger : triggers) {
            Matcher name = NAME.matcher(trigger.statement());
            if (!trigger.canBeSent() || !name.find()) {
                return false;
            }
            try {
                String rest = trigger.statement().substring(name.end());
                trigger.create(connection, name.group(1) + TRIAL + name.group(2) + rest);
                Part.execute(connection, "drop trigger " + TRIAL);
            } catch (SQLException broken) {
                return false;
            }
        }
        return true;
    }

    private boolean createAll(List<Trigger> triggers) {
        for (Trigger trigger : triggers) {
            try {
                trigger.create(connection, trigger.statement());
            } catch (SQLException e) {
                throw new HarnessException(
                        "cannot put trigger %s back after filling its table: %s"
                                .formatted(trigger.name(), e.getMessage()),
                        e);
            }
        }
        return true;
    }

    private boolean inOurSession(Part.Work<Boolean> work) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select @@sql_mode, @@character_set_client, @@collation_connection")) {
            row.next();
            String before = "set session sql_mode = %s, character_set_client = %s, collation_connection = %s"
                    .formatted(Quoted.text(row.getString(1)), row.getString(2), row.getString(3));
            try {
                return work.run();
            } finally {
                Part.execute(connection, before);
            }
        }
    }
}
