package dev.palindrome.database.postgresql.catalog;

import dev.palindrome.database.Scope;
import dev.palindrome.schema.CheckShape;
import dev.palindrome.schema.ForeignKeyShape;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import dev.palindrome.schema.TableShape.Kind;
import dev.palindrome.schema.UniqueShape;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the tables whose rows are data. */
public final class TableReader {

    private static final QueryBatch BATCH = new QueryBatch(TableQueries.ALL);

    /** In the order of {@link TableQueries#ALL}. */
    private final List<RowReader> readers = List.of(
            this::readTable,
            this::readLabel,
            this::readColumn,
            this::readUnique,
            this::readForeignKey,
            this::readCheck,
            this::readDomainCheck);

    private final Map<Long, TableDraft> tables = new HashMap<>();
    private final Map<Long, List<String>> labels = new HashMap<>();

    @FunctionalInterface
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private TableReader() {}

    /** Return the tables that are not the tool's, partitions included, sorted by name. */
    public static List<TableShape> read(Connection connection, Scope scope) throws SQLException {
        var reader = new TableReader();
        BATCH.run(connection, reader::read);
        return reader.tables.values().stream()
                .filter(table -> !scope.toolTables().contains(table.name().name()))
                .map(TableDraft::finish)
                .sorted(Comparator.comparing(TableShape::name))
                .toList();
    }

    private void read(int query, ResultSet rows) throws SQLException {
        RowReader reader = readers.get(query);
        while (rows.next()) {
            reader.read(rows);
        }
    }

    private void readTable(ResultSet row) throws SQLException {
        var name = new TableName(row.getString("nspname"), row.getString("relname"));
        tables.put(row.getLong("oid"), new TableDraft(row.getString("oid"), name, Kind.valueOf(row.getString("kind"))));
    }

    private void readLabel(ResultSet row) throws SQLException {
        labels.computeIfAbsent(row.getLong("enumtypid"), oid -> new ArrayList<>())
                .add(row.getString("enumlabel"));
    }

    private void readColumn(ResultSet row) throws SQLException {
        table(row, "attrelid").add(ColumnMapping.column(row, labels.getOrDefault(row.getLong("type_oid"), List.of())));
    }

    private void readUnique(ResultSet row) throws SQLException {
        TableDraft table = table(row, "indrelid");
        table.add(new UniqueShape(
                row.getString("relname"),
                table.columns(row.getString("columns")),
                row.getBoolean("indisprimary"),
                row.getBoolean("partial")));
    }

    private void readForeignKey(ResultSet row) throws SQLException {
        TableDraft child = table(row, "conrelid");
        TableDraft parent = table(row, "confrelid");
        child.add(new ForeignKeyShape(
                row.getString("conname"),
                child.name(),
                child.columns(row.getString("columns")),
                parent.name(),
                parent.columns(row.getString("parent_columns"))));
    }

    private void readCheck(ResultSet row) throws SQLException {
        TableDraft table = tables.get(row.getLong("conrelid"));
        if (table != null) { // foreign tables have checks, too
            String columns = row.getString("columns");
            table.add(new CheckShape(
                    row.getString("conname"),
                    columns == null ? List.of() : table.columns(columns),
                    row.getString("condition")));
        }
    }

    /** What a domain calls VALUE is the column here. */
    private void readDomainCheck(ResultSet row) throws SQLException {
        TableDraft table = table(row, "attrelid");
        List<String> columns = table.columns(row.getString("columns"));
        String condition = ColumnMapping.withValue(row.getString("condition"), columns.get(0));
        table.add(new CheckShape(row.getString("conname"), columns, condition));
    }

    private TableDraft table(ResultSet row, String label) throws SQLException {
        TableDraft table = tables.get(row.getLong(label));
        if (table == null) {
            throw new SQLException(
                    "no table with oid " + row.getLong(label) + ": the catalogs changed while they were read");
        }
        return table;
    }
}
