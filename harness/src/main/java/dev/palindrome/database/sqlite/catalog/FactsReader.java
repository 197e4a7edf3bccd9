package dev.palindrome.database.sqlite.catalog;

import dev.palindrome.database.sqlite.catalog.Facts.Column;
import dev.palindrome.database.sqlite.catalog.Facts.Entry;
import dev.palindrome.database.sqlite.catalog.Facts.Index;
import dev.palindrome.database.sqlite.catalog.Facts.Part;
import dev.palindrome.database.sqlite.catalog.Facts.Reference;
import dev.palindrome.database.sqlite.catalog.Facts.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Asks the pragmas, each for all tables at once. */
final class FactsReader {

    private static final String ENTRIES = """
            select type, name, tbl_name, rootpage || '/' || rowid, sql
            from main.sqlite_schema
            order by rowid
            """;

    /** Tables that belong to a virtual one are called shadows. */
    private static final String TABLES = """
            select name, type, wr, strict
            from pragma_table_list
            where schema = 'main' and type <> 'view'
            """;

    private static final String OF_TABLES = """
            from pragma_table_list t
            join pragma_%s(t.name, 'main') p
            %s
            where t.schema = 'main' and t.type = 'table'
            """;

    /** The columns that table_info leaves out are computed. */
    private static final String COLUMNS = """
            select t.name as of, p.cid, p.name, p.type, p."notnull", p.dflt_value, p.pk, p.hidden
            """ + OF_TABLES.formatted("table_xinfo", "");

    private static final String INDEXES = """
            select t.name as of, p.name, p."unique", p.origin, p.partial
            """ + OF_TABLES.formatted("index_list", "");

    /** The columns that an index holds only to find its row are no part of it. */
    private static final String PARTS = """
            select t.name as of, p.name as index_name, x.cid, x.name, x.coll, x.desc
            """
            + OF_TABLES.formatted("index_list", "join pragma_index_xinfo(p.name, 'main') x on x.key = 1")
            + " order by t.name, p.name, x.seqno";

    private static final String REFERENCES =
            """
            select t.name as of, p.id, p."table" as parent, p."from", p."to"
            """ + OF_TABLES.formatted("foreign_key_list", "") + " order by t.name, p.id, p.seq";

    private final Connection connection;
    private final Map<String, Table> tables = new HashMap<>();

    private FactsReader(Connection connection) {
        this.connection = connection;
    }

    static List<Entry> entries(Connection connection) throws SQLException {
        var entries = new ArrayList<Entry>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(ENTRIES)) {
            while (row.next()) {
                entries.add(new Entry(
                        String.valueOf(row.getString(1)),
                        String.valueOf(row.getString(2)),
                        String.valueOf(row.getString(3)),
                        row.getString(4),
                        row.getString(5)));
            }
        }
        return entries;
    }

    static Facts read(Connection connection, List<Entry> entries) throws SQLException {
        var reader = new FactsReader(connection);
        reader.read();
        return new Facts(entries, reader.tables);
    }

    private void read() throws SQLException {
        each(TABLES, (table, row) -> {
            var name = row.getString("name");
            tables.put(
                    name.toLowerCase(Locale.ROOT),
                    Table.of(name, row.getString("type"), row.getBoolean("wr"), row.getBoolean("strict")));
        });
        each(COLUMNS, (table, row) -> table.columns().add(column(row)));
        each(INDEXES, (table, row) -> table.indexes().add(index(row)));
        each(PARTS, this::part);
        each(REFERENCES, this::reference);
    }

    private static Column column(ResultSet row) throws SQLException {
        return new Column(
                row.getInt("cid"),
                row.getString("name"),
                row.getString("type"),
                row.getBoolean("notnull"),
                row.getString("dflt_value"),
                row.getInt("pk"),
                row.getInt("hidden"));
    }

    private static Index index(ResultSet row) throws SQLException {
        return new Index(
                row.getString("name"),
                row.getBoolean("unique"),
                row.getString("origin"),
                row.getBoolean("partial"),
                new ArrayList<>());
    }

    private void part(Table table, ResultSet row) throws SQLException {
        var name = row.getString("index_name");
        // -1 is the row's number, -2 an expression.
        var column = row.getInt("cid") == -1 ? "rowid" : row.getString("name");
        var part = new Part(column, row.getString("coll"), row.getBoolean("desc"));
        table.indexes().stream()
                .filter(index -> index.name().equals(name))
                .forEach(index -> index.parts().add(part));
    }

    private void reference(Table table, ResultSet row) throws SQLException {
        int number = row.getInt("id");
        var known = table.references().stream()
                .filter(r -> r.number() == number)
                .findFirst()
                .orElse(null);
        if (known == null) {
            known = new Reference(number, row.getString("parent"), new ArrayList<>(), new ArrayList<>());
            table.references().add(known);
        }
        known.from().add(row.getString("from"));
        var to = row.getString("to");
        if (to != null) {
            known.to().add(to);
        }
    }

    private interface RowReader {
        void read(Table table, ResultSet row) throws SQLException;
    }

    private void each(String query, RowReader reader) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            while (row.next()) {
                var name = row.getString(1);
                var table = tables.getOrDefault(name.toLowerCase(Locale.ROOT), Table.of(name, "", false, false));
                reader.read(table, row);
            }
        }
    }
}
