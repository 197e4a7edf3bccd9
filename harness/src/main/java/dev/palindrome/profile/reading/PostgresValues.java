package dev.palindrome.profile.reading;

import dev.palindrome.profile.ColumnProfile.Length;
import dev.palindrome.profile.reading.RawColumn.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values that PostgreSQL keeps of one column: each question asks for what is needed of them, and no more. */
record PostgresValues(Connection connection, long table, String column, boolean inherited) {

    private static final String OF_COLUMN = """
            from pg_stats s
            join pg_class c on c.relname = s.tablename
            join pg_namespace n on n.oid = c.relnamespace and n.nspname = s.schemaname
            where c.oid = ?
              and s.attname = ?
              and s.inherited = ?
            """;

    List<Double> frequentNumbers(Kind kind) throws SQLException {
        return numbers("most_common_vals", kind);
    }

    List<Double> bounds(Kind kind) throws SQLException {
        return numbers("histogram_bounds", kind);
    }

    private List<Double> numbers(String what, Kind kind) throws SQLException {
        var number = kind == Kind.TIME ? "extract(epoch from v::timestamptz)::float8" : "v::float8";
        return ask(
                """
                select (select array_agg(%s order by o)
                        from unnest(s.%s::text::text[]) with ordinality as u (v, o))
                """.formatted(number, what) + OF_COLUMN, row -> PostgresStatistics.doubles(row.getArray(1)), List.of());
    }

    /** @param truth whether they are true and false, which an array has in one letter */
    List<String> frequentTexts(boolean truth) throws SQLException {
        var type = truth ? "::bool[]::text[] " : " ";
        return ask(
                "select s.most_common_vals::text::text[]" + type + OF_COLUMN,
                row -> {
                    var array = row.getArray(1);
                    return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
                },
                List.of());
    }

    /** The server counts the characters of the values that it keeps; of very long ones it keeps none. */
    @Nullable
    Length length(int width) throws SQLException {
        return ask(
                """
                select shortest, longest, average
                from (select s.most_common_vals::text::text[] as frequent, s.most_common_freqs as shares,
                             s.histogram_bounds::text::text[] as others, s.null_frac as nothing
                """ + OF_COLUMN + """
                     ) as kept
                cross join lateral (
                    select min(length(v)) as shortest, max(length(v)) as longest, sum(length(v) * w) / nullif(sum(w), 0) as average
                    from (select v, shares[o] as w from unnest(frequent) with ordinality as f (v, o)
                          union all
                          select v, greatest(0, 1 - nothing - coalesce((select sum(f) from unnest(shares) f), 0))
                                    / cardinality(others)
                          from unnest(others) as h (v)) as both_kinds) as measured
                """,
                row -> {
                    int average = (int) Math.round(row.getDouble("average"));
                    if (row.wasNull()) {
                        return width > 0 ? new Length(width, width, width) : null;
                    }
                    int least = row.getInt("shortest");
                    int most = row.getInt("longest");
                    return new Length(least, Math.max(least, Math.min(most, average)), most);
                },
                null);
    }

    /** Reads one row. */
    private interface Reader<T extends @Nullable Object> {
        T read(java.sql.ResultSet row) throws SQLException;
    }

    private <T extends @Nullable Object> T ask(String query, Reader<T> reader, T otherwise) throws SQLException {
        try (var question = connection.prepareStatement(query)) {
            question.setLong(1, table);
            question.setString(2, column);
            question.setBoolean(3, inherited);
            try (var rows = question.executeQuery()) {
                return rows.next() ? reader.read(rows) : otherwise;
            }
        }
    }
}
