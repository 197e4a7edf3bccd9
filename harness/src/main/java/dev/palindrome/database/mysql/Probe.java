package dev.palindrome.database.mysql;

import dev.palindrome.database.Filling.Assignment;
import dev.palindrome.database.Filling.StoredRow;
import dev.palindrome.schema.TableShape;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lets the server judge rows that are not written: they lie in a temporary table. */
record Probe(Connection connection, TableShape table) {

    private static final String NAME = "palindrome_probe";

    List<String> readable(String column, List<String> texts) throws SQLException {
        var typed = new Stage.Typed(column, RowReader.column(table, column));
        List<String> readable = new ArrayList<>();
        try (Stage probe = Stage.create(connection, table, NAME, List.of(typed), "")) {
            for (String text : texts) {
                try {
                    probe.put(List.of(new StoredRow("", List.of(text))));
                    readable.add(text);
                } catch (SQLException unreadable) {
                    continue;
                }
            }
        }
        return readable;
    }

    List<Optional<BitSet>> broken(List<String> columns, List<StoredRow> rows, List<String> conditions)
            throws SQLException {
        Stage probe = filled(columns, rows);
        try {
            return evaluate(conditions);
        } finally {
            probe.close();
        }
    }

    List<StoredRow> computed(List<String> columns, List<StoredRow> rows, List<Assignment> assignments)
            throws SQLException {
        Stage probe = filled(columns, rows);
        try {
            // What one column gets may be what another is computed from.
            for (int pass = 0; pass < 2; pass++) {
                for (Assignment one : assignments) {
                    try {
                        Part.execute(
                                connection,
                                "update %s as %s set %s = %s where (%s) is false"
                                        .formatted(
                                                NAME,
                                                Quoted.name(table.name().name()),
                                                Quoted.name(one.column()),
                                                one.expression(),
                                                one.condition()));
                    } catch (SQLException unknown) {
                        continue;
                    }
                }
            }
            return read(columns, rows);
        } finally {
            probe.close();
        }
    }

    private List<StoredRow> read(List<String> columns, List<StoredRow> rows) throws SQLException {
        String values = columns.stream()
                .map(name -> ValueForm.read(RowReader.column(table, name)))
                .collect(Collectors.joining(", "));
        List<StoredRow> computed = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet read =
                        statement.executeQuery("select %s from %s order by %s".formatted(values, NAME, Stage.NUMBER))) {
            while (read.next()) {
                List<@Nullable String> row = new ArrayList<>();
                for (int i = 1; i <= columns.size(); i++) {
                    row.add(read.getString(i));
                }
                computed.add(new StoredRow(rows.get(computed.size()).address(), row));
            }
        }
        return computed;
    }

    private Stage filled(List<String> columns, List<StoredRow> rows) throws SQLException {
        Map<String, String> computed = new FillingCatalog(connection).computed(table.name());
        List<Stage.Typed> typed = table.columns().stream()
                .filter(c -> !computed.containsKey(c.name()))
                .map(c -> new Stage.Typed(c.name(), c))
                .toList();
        String definitions =
                computed.values().stream().map(definition -> definition + ", ").collect(Collectors.joining());
        Stage probe = Stage.create(connection, table, NAME, typed, definitions);
        try {
            fill(probe, columns, rows);
            return probe;
        } catch (SQLException | RuntimeException e) {
            probe.close();
            throw e;
        }
    }

    private void fill(Stage probe, List<String> columns, List<StoredRow> rows) throws SQLException {
        if (rows.isEmpty() || rows.get(0).address().isEmpty()) {
            probe.put(rows.stream()
                    .map(row -> new StoredRow("", whole(probe, columns, row)))
                    .toList());
            return;
        }
        try (Stage stage = Stage.of(connection, table, columns, rows)) {
            String names = probe.columns().stream()
                    .map(typed -> ", " + Quoted.name(typed.name()))
                    .collect(Collectors.joining());
            String values = probe.columns().stream()
                    .map(typed -> columns.contains(typed.name())
                            ? ", s.c" + columns.indexOf(typed.name())
                            : ", t." + Quoted.name(typed.name()))
                    .collect(Collectors.joining());
            Part.execute(
                    connection,
                    "insert into %s (%s%s) select s.%s%s from %s s join %s t on %s"
                            .formatted(
                                    NAME,
                                    Stage.NUMBER,
                                    names,
                                    Stage.NUMBER,
                                    values,
                                    stage.name(),
                                    Quoted.table(table.name()),
                                    new Addresses(table).joined()));
        }
    }

    private static List<@Nullable String> whole(Stage probe, List<String> columns, StoredRow row) {
        List<@Nullable String> values = new ArrayList<>();
        for (Stage.Typed typed : probe.columns()) {
            int place = columns.indexOf(typed.name());
            values.add(place < 0 ? null : row.values().get(place));
        }
        return values;
    }

    private List<Optional<BitSet>> evaluate(List<String> conditions) throws SQLException {
        List<Optional<BitSet>> all = new ArrayList<>();
        try {
            together(conditions).forEach(broken -> all.add(Optional.of(broken)));
            return all;
        } catch (SQLException oneOfThem) {
            all.clear();
        }
        for (String condition : conditions) {
            try {
                all.add(Optional.of(together(List.of(condition)).get(0)));
            } catch (SQLException unknown) {
                all.add(Optional.empty());
            }
        }
        return all;
    }

    private List<BitSet> together(List<String> conditions) throws SQLException {
        List<BitSet> broken = new ArrayList<>();
        conditions.forEach(condition -> broken.add(new BitSet()));
        String tests = conditions.stream()
                .map(condition -> ", (" + condition + ") is false")
                .collect(Collectors.joining());
        String sql = "select %s%s from %s as %s"
                .formatted(Stage.NUMBER, tests, NAME, Quoted.name(table.name().name()));
        try (var statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            try (ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    for (int i = 0; i < conditions.size(); i++) {
                        if (rows.getBoolean(i + 2)) {
                            broken.get(i).set(rows.getInt(1));
                        }
                    }
                }
            }
        }
        return broken;
    }
}
