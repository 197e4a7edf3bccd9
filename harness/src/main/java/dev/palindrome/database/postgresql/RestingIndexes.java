package dev.palindrome.database.postgresql;

import dev.palindrome.schema.TableShape;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Indexes that take no entries while an empty table is loaded, and are built when all rows are there: that is what loading large
 * tables costs most. They are not dropped, so that nothing of them can be lost: names, comments, constraints, what depends on
 * them, statistics targets. REINDEX puts them in force again, and checks what they forbid. Stands inside a transaction.
 *
 * @param connection the session
 * @param names the indexes, qualified
 */
record RestingIndexes(Connection connection, List<String> names) {

    private static final String FIND =
            """
            select i.indexrelid::text, pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname)
            from pg_catalog.pg_index i
            join pg_catalog.pg_class c on c.oid = i.indexrelid and c.relkind = 'i'
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where i.indrelid in (select ?::oid union all select relid from pg_catalog.pg_partition_tree(?::oid))
              and i.indisvalid
              and i.indisready
              and i.indislive
              and pg_catalog.current_setting('is_superuser') = 'on'
              and not exists (select from pg_catalog.pg_event_trigger where evtenabled in ('A', 'R'))
            order by i.indrelid, i.indexrelid
            """; // only a superuser may write catalogs; REINDEX would make an index valid that a migration left
    // invalid, and
    // fires event triggers, from 17 on

    private static final String REST = """
        update pg_catalog.pg_index
        set indisready = false, indisvalid = false
        where indexrelid = any (?::oid[])
        """;

    /** Sorting in memory is worth more than the usual 64 MB; a server that gives more keeps it. */
    private static final String MEMORY = """
        select pg_catalog.set_config('maintenance_work_mem', '256MB', true)
        where pg_catalog.pg_size_bytes(pg_catalog.current_setting('maintenance_work_mem')) < 268435456
        """;

    RestingIndexes {
        names = List.copyOf(names);
    }

    static RestingIndexes none(Connection connection) {
        return new RestingIndexes(connection, List.of());
    }

    /** Lay the table's indexes to rest, those of its partitions too, where it has no rows and the user may do so. */
    static RestingIndexes of(Connection connection, TableShape table) throws SQLException {
        var names = new ArrayList<String>();
        var ids = new ArrayList<String>();
        try (var statement = connection.prepareStatement(FIND)) {
            statement.setString(1, table.id());
            statement.setString(2, table.id());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                    names.add(rows.getString(2));
                }
            }
        }
        if (ids.isEmpty() || !isEmpty(connection, table)) {
            return none(connection);
        }
        try (var statement = connection.prepareStatement(REST)) {
            statement.setString(1, "{" + String.join(",", ids) + "}");
            statement.executeUpdate();
        }
        return new RestingIndexes(connection, names);
    }

    /** Build them, and put them in force again. */
    void build() throws SQLException {
        if (!names.isEmpty()) {
            Part.execute(connection, MEMORY);
        }
        for (var name : names) {
            Part.execute(connection, "reindex index " + name);
        }
    }

    /** Nobody may write rows meanwhile of which an index would know nothing. */
    private static boolean isEmpty(Connection connection, TableShape table) throws SQLException {
        var name = CopyIn.qualified(table.name());
        Part.execute(connection, "lock table " + name + " in access exclusive mode");
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select not exists (select from " + name + ")")) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
