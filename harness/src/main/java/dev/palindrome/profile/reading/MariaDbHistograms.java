package dev.palindrome.profile.reading;

import dev.palindrome.profile.ColumnProfile.Length;
import dev.palindrome.profile.Distinct;
import dev.palindrome.profile.reading.RawColumn.Kind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** MariaDB's own: mysql.column_stats, which ANALYZE TABLE ... PERSISTENT FOR ALL fills. It keeps no frequent values. */
final class MariaDbHistograms extends MysqlStatistics {

    private static final Pattern START = Pattern.compile("\"(?:start|end)\":\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

    private static final String STATISTICS = """
            select nulls_ratio, avg_length, avg_frequency,
                   case when ? then min_value end as least, case when ? then max_value end as most,
                   case when ? and hist_size > 0 then decode_histogram(hist_type, histogram) end as widths
            from mysql.column_stats
            where db_name = database()
              and table_name = ?
              and column_name = ?
            """;

    @Override
    public String engine() {
        return "mariadb";
    }

    @Override
    List<String> settings(Terms terms) {
        return List.of("set session max_statement_time = " + terms.timeout().toSeconds());
    }

    @Override
    Map<String, RawColumn> histograms(Connection connection, Terms terms, List<Bare> columns, List<String> notes)
            throws SQLException {
        var found = new TreeMap<String, RawColumn>();
        try (var question = connection.prepareStatement(STATISTICS)) {
            for (var column : columns) {
                for (int i = 1; i <= 3; i++) {
                    question.setBoolean(i, column.ordered());
                }
                question.setString(4, column.table());
                question.setString(5, column.name());
                try (var row = question.executeQuery()) {
                    if (row.next()) {
                        found.put(column.path(), column(column, row));
                    }
                }
            }
        } catch (SQLException e) {
            notes.add(
                    "rows and keys alone: this user may not read mysql.column_stats: GRANT SELECT ON mysql.column_stats");
            return Map.of();
        }
        columns.stream()
                .map(Bare::table)
                .distinct()
                .filter(table -> found.keySet().stream().noneMatch(path -> path.startsWith(table + ".")))
                .forEach(table ->
                        notes.add("%s: rows and keys alone: ANALYZE TABLE ... PERSISTENT FOR ALL has never run on it"
                                .formatted(table)));
        return found;
    }

    private static RawColumn column(Bare column, ResultSet row) throws SQLException {
        double nulls = row.getDouble("nulls_ratio");
        double frequency = row.getDouble("avg_frequency");
        double values = column.rows() * (1 - nulls);
        double different = frequency > 0 ? values / frequency : 0;
        int width = (int) Math.round(row.getDouble("avg_length"));
        return new RawColumn(
                column.name(),
                column.kind(),
                column.key(),
                nulls,
                frequency == 0
                        ? column.distinct()
                        : different >= 0.95 * values ? Distinct.share(1) : Distinct.count(Math.rint(different)),
                List.of(),
                column.ordered()
                        ? bounds(row.getString("least"), row.getString("most"), row.getString("widths"))
                        : List.of(),
                column.kind() == Kind.TEXT && width > 0 ? new Length(width, width, width) : null);
    }

    private static List<Double> bounds(@Nullable String least, @Nullable String most, @Nullable String widths) {
        var low = least == null ? null : SqlNumber.of(least);
        var high = most == null ? null : SqlNumber.of(most);
        if (low == null || high == null || widths == null) {
            return List.of();
        }
        var bounds = new ArrayList<Double>();
        if (widths.contains("{")) {
            START.matcher(widths)
                    .results()
                    .map(found -> SqlNumber.of(found.group(1)))
                    .forEach(number -> {
                        if (number != null) {
                            bounds.add(number);
                        }
                    });
            return bounds;
        }
        bounds.add(low);
        double at = low;
        for (var width : widths.split(",")) {
            at += Double.parseDouble(width.strip()) * (high - low);
            bounds.add(at);
        }
        return bounds;
    }
}
