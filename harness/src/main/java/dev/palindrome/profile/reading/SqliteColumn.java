package dev.palindrome.profile.reading;

import dev.palindrome.profile.ColumnProfile.Length;
import dev.palindrome.profile.Distinct;
import dev.palindrome.profile.reading.RawColumn.Frequent;
import dev.palindrome.profile.reading.RawColumn.Kind;
import dev.palindrome.profile.reading.SqliteStatistics.Declared;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts one column of a table of SQLite by reading it. */
record SqliteColumn(Connection connection, String table, Declared column, long rows) {

    private static final int FREQUENT = 50;
    private static final int RANGES = 100;

    RawColumn read(Terms terms) throws SQLException {
        long values;
        long different;
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select count(c), count(distinct c) " + from())) {
            row.next();
            values = row.getLong(1);
            different = row.getLong(2);
        }
        boolean ordered = (column.kind() == Kind.NUMBER || column.kind() == Kind.TIME)
                && !column.key()
                && !Personal.looks(column.name());
        boolean allowed = terms.allowance().allows(table, column.name(), column.kind(), different);
        return new RawColumn(
                column.name(),
                column.kind(),
                column.key(),
                rows == 0 ? null : (Double) (1 - (double) values / rows),
                values == 0 ? null : different == values ? Distinct.share(1) : Distinct.count(different),
                different == values ? List.of() : frequent(values, ordered, allowed),
                ordered ? bounds(values) : List.of(),
                column.kind() == Kind.TEXT && values > 0 ? length() : null);
    }

    private String from() {
        return "from (select %s as c from %s)".formatted(Quoting.standard(column.name()), Quoting.standard(table));
    }

    private List<Frequent> frequent(long values, boolean ordered, boolean allowed) throws SQLException {
        var frequent = new ArrayList<Frequent>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select count(*), c %s where c is not null group by c order by 1 desc, 2 limit %s"
                                .formatted(from(), FREQUENT))) {
            while (row.next()) {
                var text = row.getString(2);
                frequent.add(new Frequent(
                        (double) row.getLong(1) / values,
                        allowed ? text : null,
                        // Where the values lie is told by the ranges, which hold these as well.
                        null));
            }
        }
        return frequent;
    }

    private List<Double> bounds(long values) throws SQLException {
        var bounds = new ArrayList<Double>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select c
                        from (select c, row_number() over (order by c) - 1 as place %s where c is not null)
                        where place %% %s = 0
                        order by place
                        """.formatted(from(), Math.max(1, values / RANGES)))) {
            while (row.next()) {
                var number = number(row.getString(1));
                if (number != null) {
                    bounds.add(number);
                }
            }
        }
        return bounds;
    }

    private static @Nullable Double number(String text) {
        return SqlNumber.of(text);
    }

    private Length length() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select min(length(c)), avg(length(c)), max(length(c)) %s where c is not null"
                                .formatted(from()))) {
            row.next();
            return new Length(row.getInt(1), (int) Math.round(row.getDouble(2)), row.getInt(3));
        }
    }
}
