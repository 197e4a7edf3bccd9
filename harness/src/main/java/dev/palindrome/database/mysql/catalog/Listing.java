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
            select null as table_name, null as table_type, null as created, null as flaw, unix_timestamp() as moment
            union all
            select table_name, table_type, unix_timestamp(create_time),
                if(table_type = 'VIEW', table_comment, null), unix_timestamp()
            from information_schema.tables
            where table_schema = {schema}
            """;

    /**
     * One of them.
     *
     * @param type as the server says it: {@code BASE TABLE}
     * @param created the second in which it was made or altered last, or 0 for a view of MariaDB
     * @param flaw what the server says is wrong with a view, or null
     */
    record Entry(
            String name,
            String type,
            long created,
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
                moment = rows.getLong("moment");
                if (rows.getString("table_name") == null) {
                    continue; // there in any case, so that the clock is
                }
                String flaw = rows.getString("flaw");
                entries.add(new Entry(
                        rows.getString("table_name"),
                        rows.getString("table_type"),
                        rows.getLong("created"),
                        flaw == null || !flaw.contains("invalid") ? null : flaw));
            }
        }
        return new Listing(List.copyOf(entries), moment);
    }
}
