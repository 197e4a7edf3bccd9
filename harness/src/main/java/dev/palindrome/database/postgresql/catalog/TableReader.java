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

    /** In the order of {@link TableQueries#ALL}, after tables, labels and domains. */
    private final List<PartReader> parts =
            List.of(this::readColumn, this::readUnique, this::readForeignKey, this::readCheck, this::readDomainCheck);

    private final Map<Long, TableDraft> tables = new HashMap<>();
    private final Map<Long, List<String>> labels = new HashMap<>();
    private final Map<Long, DataType> domains = new HashMap<>();

    @FunctionalInterface
    private interface PartReader {
        void read(TableDraft table, ResultSet row) throws SQLException;
    }

    private TableReader() {}

    /** Return the tables that are not the tool's, partitions included, sorted by name. */
    public static List<TableShape> read(Connection connection, Scope scope) throws SQLException {
        var reader = new TableReader();
        BATCH.run(connection, reader::read);
        return reader.tables.values().stream()
                .filter(table ->
                        !scope.leavesOut(table.name().schema(), table.name().name()))
                .map(TableDraft::finish)
                .sorted(Comparator.comparing(TableShape::name))
                .toList();
    }

    private void read(int query, ResultSet rows) throws SQLException {
        switch (query) {
            case 0 -> readTables(rows);
            case 1 -> readLabels(rows);
            case 2 -> readDomains(rows);
            default -> readParts(parts.get(query - 3), rows);
        }
    }

    private void readTables(ResultSet rows) throws SQLException {
        while (rows.next()) {
            var name = new TableName(rows.getString("nspname"), rows.getString("relname"));
            var draft = new TableDraft(rows.getString("oid"), name, Kind.valueOf(rows.getString("kind")));
            tables.put(rows.getLong("oid"), draft);
        }
    }

    private void readLabels(ResultSet rows) throws SQLException {
        while (rows.next()) {
            labels.computeIfAbsent(rows.getLong("enumtypid"), oid -> new ArrayList<>())
                    .add(rows.getString("enumlabel"));
        }
    }

    private void readDomains(ResultSet rows) throws SQLException {
        while (rows.next()) {
            domains.put(rows.getLong("oid"), DataType.of(rows));
        }
    }

    /** The first column says whose part it is. */
    private void readParts(PartReader part, ResultSet rows) throws SQLException {
        while (rows.next()) {
            TableDraft table = tables.get(rows.getLong(1));
            if (table != null) {
                part.read(table, rows);
            }
        }
    }

    private void readColumn(TableDraft table, ResultSet row) throws SQLException {
        DataType declared = DataType.of(row);
        DataType domain = domains.get(declared.oid());
        DataType type = domain == null ? declared : declared.over(domain);
        table.add(type.column(row, labels.getOrDefault(type.oid(), List.of())));
    }

    private void readUnique(TableDraft table, ResultSet row) throws SQLException {
        table.add(new UniqueShape(
                row.getString("relname"),
                table.columns(row.getString("columns")),
                row.getBoolean("indisprimary"),
                row.getBoolean("partial")));
    }

    private void readForeignKey(TableDraft child, ResultSet row) throws SQLException {
        TableDraft parent = tables.get(row.getLong("confrelid"));
        if (parent != null) {
            child.add(new ForeignKeyShape(
                    row.getString("conname"),
                    child.name(),
                    child.columns(row.getString("columns")),
                    parent.name(),
                    parent.columns(row.getString("parent_columns"))));
        }
    }

    private void readCheck(TableDraft table, ResultSet row) throws SQLException {
        String columns = row.getString("columns");
        table.add(new CheckShape(
                row.getString("conname"),
                columns == null ? List.of() : table.columns(columns),
                row.getString("condition")));
    }

    /** What a domain calls VALUE is the column here. */
    private void readDomainCheck(TableDraft table, ResultSet row) throws SQLException {
        List<String> columns = table.columns(row.getString("columns"));
        String condition = DomainCondition.forColumn(row.getString("condition"), columns.get(0));
        table.add(new CheckShape(row.getString("conname"), columns, condition));
    }
}
