package dev.palindrome.database.sqlite;

import dev.palindrome.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Takes the triggers of tables away while rows are written, and puts them back by their own texts, in their order. The driver does
 * not hand on the switch that silences them; but what is defined in a transaction is undone with it. See docs/adr/0041.
 */
final class Triggers {

    private record Trigger(String name, String sql) {}

    private Triggers() {}

    /** Do work, inside a transaction, while the triggers of some tables are away. */
    static <T> T away(Connection connection, Collection<TableName> tables, Part.Work<T> work) throws SQLException {
        var triggers = of(connection, tables);
        for (var trigger : triggers) {
            Part.execute(connection, "drop trigger main." + Quoted.name(trigger.name()));
        }
        var result = work.run();
        for (var trigger : triggers) {
            Part.execute(connection, trigger.sql());
        }
        return result;
    }

    private static List<Trigger> of(Connection connection, Collection<TableName> tables) throws SQLException {
        var names = tables.stream().map(t -> Quoted.literal(t.name())).collect(Collectors.joining(", "));
        var query = """
                select name, sql
                from main.sqlite_schema
                where type = 'trigger' and tbl_name collate nocase in (%s)
                order by rowid
                """.formatted(names);
        var triggers = new ArrayList<Trigger>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            while (row.next()) {
                triggers.add(new Trigger(row.getString(1), row.getString(2)));
            }
        }
        return triggers;
    }
}
