package dev.palindrome.database.mysql.catalog;

import dev.palindrome.database.mysql.catalog.RowQuery.Place;
import dev.palindrome.database.mysql.flavor.ServerVersion;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tables, views and sequences of a schema, by name.
 *
 * @param entries one for each
 * @param moment the server's clock when it was asked, in seconds
 */
record Listing(List<Entry> entries, long moment) {

    private static final String QUERY = """
            select table_name, table_type, unix_timestamp(create_time) as created, engine,
                if(table_type = 'VIEW', table_comment, null) as flaw, unix_timestamp() as moment
            from information_schema.tables
            where table_schema = {schema}
            """;

    /**
     * One of them.
     *
     * @param type as the server says it: {@code BASE TABLE}
     * @param created the second in which it was made or altered last, or nothing for a view of MariaDB
     * @param engine what stores it, or null for a view
     * @param flaw what the server says is wrong with a view, or null
     */
    record Entry(
            String name,
            String type,
            String created,
            @Nullable String engine,
            @Nullable String flaw) {

        boolean isView() {
            return type.endsWith("VIEW");
        }

        boolean isSequence() {
            return type.equals("SEQUENCE");
        }

        boolean isTable() {
            return !isView() && !isSequence();
        }
    }

    static Listing read(Connection connection, ServerVersion server, Place place) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        long moment = 0;
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(RowQuery.spell(QUERY, server, place))) {
            while (rows.next()) {
                String flaw = rows.getString("flaw");
                entries.add(new Entry(
                        rows.getString("table_name"),
                        rows.getString("table_type"),
                        String.valueOf(rows.getString("created")),
                        rows.getString("engine"),
                        flaw == null || !flaw.contains("invalid") ? null : flaw));
                moment = rows.getLong("moment");
            }
        }
        return new Listing(List.copyOf(entries), moment);
    }
}
