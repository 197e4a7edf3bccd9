package dev.palindrome.database.sqlite;

import dev.palindrome.database.Filling.Assignment;
import dev.palindrome.database.Filling.StoredRow;
import dev.palindrome.database.sqlite.catalog.Extras;
import dev.palindrome.schema.ColumnShape;
import dev.palindrome.schema.ColumnShape.Generation;
import dev.palindrome.schema.TableShape;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lets SQLite judge rows that are not written: they lie in a temporary table of the same columns, without any constraint. */
record Probe(Connection connection, TableShape table) {

    private static final String NAME = "temp.palindrome_probe";

    List<Optional<BitSet>> broken(List<String> columns, List<StoredRow> rows, List<String> conditions)
            throws SQLException {
        fill(columns, rows);
        var answers = new ArrayList<Optional<BitSet>>();
        for (var condition : conditions) {
            answers.add(breaking(condition));
        }
        return answers;
    }

    List<StoredRow> computed(List<String> columns, List<StoredRow> rows, List<Assignment> assignments)
            throws SQLException {
        fill(columns, rows);
        // What one column gets may be what another is computed from.
        for (int pass = 0; pass < 2; pass++) {
            for (var one : assignments) {
                assign(one);
            }
        }
        var values = columns.stream()
                .map(column -> ValueForm.read(RowReader.column(table, column), ""))
                .collect(Collectors.joining(", "));
        var computed = new ArrayList<StoredRow>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select %s from %s order by %s".formatted(values, NAME, number()))) {
            while (row.next()) {
                computed.add(
                        new StoredRow(rows.get(computed.size()).address(), RowReader.texts(row, 1, columns.size())));
            }
        }
        return computed;
    }

    /** An expression that cannot be evaluated changes nothing. */
    private void assign(Assignment one) {
        var update = "update %s as %s set %s = %s where not (%s)"
                .formatted(
                        NAME,
                        Quoted.name(table.name().name()),
                        Quoted.name(one.column()),
                        one.expression(),
                        one.condition());
        try {
            Part.execute(connection, update);
        } catch (SQLException unknown) {
            return;
        }
    }

    private void fill(List<String> columns, List<StoredRow> rows) throws SQLException {
        var definitions = String.join(", ", Extras.looseColumns(connection, table.name()));
        Part.execute(connection, "create table %s (%s)".formatted(NAME, definitions));
        for (int i = 0; i < rows.size(); i++) {
            put(i + 1, columns, rows.get(i));
        }
    }

    private void put(int number, List<String> columns, StoredRow row) throws SQLException {
        var written = table.columns().stream()
                .filter(column -> column.generation() != Generation.COMPUTED)
                .map(ColumnShape::name)
                .toList();
        var kept = row.address().isEmpty()
                ? List.<String>of()
                : written.stream().filter(column -> !columns.contains(column)).toList();
        var all = new ArrayList<>(columns);
        all.addAll(kept);
        var values = columns.stream().map(column -> "?").collect(Collectors.toCollection(ArrayList::new));
        kept.forEach(column -> values.add(Quoted.name(column)));
        var sql = "insert into %s (%s, %s) select %s, %s%s"
                .formatted(
                        NAME,
                        number(),
                        all.stream().map(Quoted::name).collect(Collectors.joining(", ")),
                        number,
                        String.join(", ", values),
                        row.address().isEmpty()
                                ? ""
                                : " from main.%s where %s"
                                        .formatted(Quoted.name(table.name().name()), row.address()));
        try (var insert = connection.prepareStatement(sql)) {
            for (int i = 0; i < columns.size(); i++) {
                ValueForm.bind(
                        insert,
                        i + 1,
                        RowReader.column(table, columns.get(i)),
                        row.values().get(i));
            }
            insert.executeUpdate();
        }
    }

    /** A column of the table may be called like the row's number. */
    private String number() {
        return List.of("_rowid_", "rowid", "oid").stream()
                .filter(name -> table.columns().stream()
                        .noneMatch(column -> column.name().equalsIgnoreCase(name)))
                .findFirst()
                .orElse("_rowid_");
    }

    private Optional<BitSet> breaking(String condition) {
        var query = "select %s from %s as %s where not (%s)"
                .formatted(number(), NAME, Quoted.name(table.name().name()), condition);
        var broken = new BitSet();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            while (row.next()) {
                broken.set(row.getInt(1) - 1);
            }
            return Optional.of(broken);
        } catch (SQLException e) {
            return Optional.empty();
        }
    }
}
