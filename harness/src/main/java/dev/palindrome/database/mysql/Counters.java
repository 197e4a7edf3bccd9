package dev.palindrome.database.mysql;

import dev.palindrome.database.Scope;
import dev.palindrome.database.mysql.flavor.Flavor;
import dev.palindrome.schema.SequencePosition;
import dev.palindrome.schema.TableName;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads where the counters behind AUTO_INCREMENT stand, and the sequences of MariaDB. */
record Counters(Connection connection, Flavor flavor) {

    /**
     * A counter that never counted stands at 1, and MySQL shows nothing for it. What it remembers of its tables may be a day old,
     * but not in a session that was prepared for reading.
     */
    private static final String AUTO_INCREMENT = """
            select c.table_name, c.column_name, coalesce(t.auto_increment, 1)
            from information_schema.columns c
            join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
            where c.table_schema = database()
              and t.table_type = 'BASE TABLE'
              and c.extra like '%auto_increment%'
            """;

    private static final String SEQUENCES = """
            select table_name
            from information_schema.tables
            where table_schema = database()
              and table_type = 'SEQUENCE'
            """;

    private static final String DEFAULTS = """
            select table_name, column_name, column_default
            from information_schema.columns
            where table_schema = database()
              and column_default like '%nextval(%'
              and data_type in ('tinyint', 'smallint', 'mediumint', 'int', 'bigint')
            """;

    private static final Pattern DRAWS = Pattern.compile("nextval\\((?:`[^`]*`\\.)?`([^`]+)`\\)");

    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    private static final Comparator<SequencePosition> ORDER = Comparator.comparing(SequencePosition::sequence)
            .thenComparing(p -> String.valueOf(p.table()))
            .thenComparing(p -> String.valueOf(p.column()));

    /** A column that draws from a sequence. */
    private record Drawing(TableName table, String column) {}

    List<SequencePosition> positions(Scope scope) throws SQLException {
        List<SequencePosition> positions = new ArrayList<>();
        try (var statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(AUTO_INCREMENT)) {
                while (rows.next()) {
                    if (!scope.leavesOut("", rows.getString(1))) {
                        var table = new TableName("", rows.getString(1));
                        positions.add(new SequencePosition(
                                table + "." + rows.getString(2),
                                clamped(rows.getBigDecimal(3)),
                                true,
                                table,
                                rows.getString(2),
                                null));
                    }
                }
            }
        }
        if (flavor.isMariaDb()) {
            addSequences(scope, positions);
        }
        positions.sort(ORDER);
        return positions;
    }

    /** The sequence itself is read: to ask it for its next value would take that value. What it holds in reserve counts as taken. */
    private void addSequences(Scope scope, List<SequencePosition> positions) throws SQLException {
        List<String> names = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SEQUENCES)) {
            while (rows.next()) {
                if (!scope.leavesOut("", rows.getString(1))) {
                    names.add(rows.getString(1));
                }
            }
        }
        if (names.isEmpty()) {
            return;
        }
        Map<String, List<Drawing>> drawings = drawings();
        String query = names.stream()
                .map(name -> "select %s, next_not_cached_value, increment from %s"
                        .formatted(Quoted.text(name), Quoted.name(name)))
                .collect(Collectors.joining(" union all "));
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                String name = rows.getString(1);
                long next = clamped(rows.getBigDecimal(2));
                boolean rises = rows.getLong(3) >= 0;
                List<Drawing> columns = drawings.getOrDefault(name, List.of());
                if (columns.isEmpty()) {
                    positions.add(new SequencePosition(name, next, rises, null, null, null));
                }
                for (Drawing drawing : columns) {
                    positions.add(new SequencePosition(name, next, rises, drawing.table(), drawing.column(), null));
                }
            }
        }
    }

    private Map<String, List<Drawing>> drawings() throws SQLException {
        Map<String, List<Drawing>> drawings = new HashMap<>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(DEFAULTS)) {
            while (rows.next()) {
                var draws = DRAWS.matcher(rows.getString(3));
                if (draws.find()) {
                    drawings.computeIfAbsent(draws.group(1), name -> new ArrayList<>())
                            .add(new Drawing(new TableName("", rows.getString(1)), rows.getString(2)));
                }
            }
        }
        return drawings;
    }

    List<SequencePosition> withHighest(List<SequencePosition> positions) throws SQLException {
        List<String> queries = new ArrayList<>();
        for (int i = 0; i < positions.size(); i++) {
            SequencePosition position = positions.get(i);
            if (position.table() != null && position.column() != null) {
                queries.add("(select %s, %s(%s) from %s)"
                        .formatted(
                                i,
                                position.ascending() ? "max" : "min",
                                Quoted.name(position.column()),
                                Quoted.table(position.table())));
            }
        }
        List<SequencePosition> result = new ArrayList<>(positions);
        if (queries.isEmpty()) {
            return result;
        }
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(String.join(" union all ", queries))) {
            while (rows.next()) {
                int index = rows.getInt(1);
                result.set(index, with(positions.get(index), rows.getBigDecimal(2)));
            }
        }
        return result;
    }

    /** Move the sequences behind defaults past the largest value of their columns; AUTO_INCREMENT moves by itself. */
    void advance() throws SQLException {
        if (!flavor.isMariaDb()) {
            return;
        }
        for (var draws : drawings().entrySet()) {
            for (Drawing drawing : draws.getValue()) {
                BigDecimal highest = highest(drawing);
                if (highest != null) {
                    // Only ever forwards: to less it does nothing.
                    try (var statement = connection.createStatement()) {
                        statement.execute("select setval(%s, %s)"
                                .formatted(Quoted.name(draws.getKey()), highest.toPlainString()));
                    } catch (SQLException outOfRange) {
                        // A value beyond the end of the sequence is no concern of the sequence.
                        continue;
                    }
                }
            }
        }
    }

    private @Nullable BigDecimal highest(Drawing drawing) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select max(%s) from %s"
                        .formatted(Quoted.name(drawing.column()), Quoted.table(drawing.table())))) {
            row.next();
            return row.getBigDecimal(1);
        }
    }

    private static SequencePosition with(SequencePosition position, @Nullable BigDecimal highest) {
        return new SequencePosition(
                position.sequence(),
                position.next(),
                position.ascending(),
                position.table(),
                position.column(),
                highest == null ? null : clamped(highest));
    }

    /** An unsigned counter goes further than a long; there its end is near enough. */
    private static long clamped(BigDecimal number) {
        return number.min(MOST).max(MOST.negate()).longValue();
    }
}
