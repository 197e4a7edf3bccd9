package dev.palindrome.profile.reading;

import dev.palindrome.profile.Distinct;
import dev.palindrome.profile.reading.RawColumn.Frequent;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** MySQL's own: histograms are there where ANALYZE TABLE ... UPDATE HISTOGRAM made them. */
final class MysqlHistograms extends MysqlStatistics {

    /** One row a bucket. Its values are asked for only where the first parameter says so. */
    private static final String BUCKETS = """
            select h.histogram->>'$."histogram-type"' as type, h.histogram->'$."null-values"' as nulls,
                   case when ? then b.low end as low, case when ? then b.high end as high, b.two, b.three, b.four
            from information_schema.column_statistics h,
                 json_table(h.histogram, '$.buckets[*]' columns (
                     place for ordinality,
                     low varchar(1000) path '$[0]' null on error,
                     high varchar(1000) path '$[1]' null on error,
                     two double path '$[1]' null on error,
                     three double path '$[2]' null on error,
                     four double path '$[3]' null on error)) as b
            where h.schema_name = database()
              and h.table_name = ?
              and h.column_name = ?
            order by b.place
            """;

    @Override
    public String engine() {
        return "mysql";
    }

    @Override
    List<String> settings(Terms terms) {
        return List.of(
                "set session max_execution_time = " + terms.timeout().toMillis(),
                // Else what is asked would be written down for the next who asks.
                "set session information_schema_stats_expiry = 0");
    }

    @Override
    Map<String, RawColumn> histograms(Connection connection, Terms terms, List<Bare> columns, List<String> notes)
            throws SQLException {
        var found = new TreeMap<String, RawColumn>();
        for (var column : columns) {
            var buckets = buckets(connection, column, column.ordered());
            if (!buckets.isEmpty()) {
                var known = column(column, buckets, false);
                found.put(
                        column.path(),
                        isAllowed(terms, column, known)
                                ? column(column, buckets(connection, column, true), true)
                                : known);
            }
        }
        columns.stream()
                .map(Bare::table)
                .distinct()
                .filter(table -> found.keySet().stream().noneMatch(path -> path.startsWith(table + ".")))
                .forEach(table -> notes.add(
                        "%s: rows and keys alone: it has no histograms; ANALYZE TABLE ... UPDATE HISTOGRAM ON ... makes them"
                                .formatted(table)));
        return found;
    }

    private static boolean isAllowed(Terms terms, Bare column, RawColumn known) {
        var distinct = known.distinct();
        return terms.allowance()
                .allows(column.table(), column.name(), column.kind(), distinct == null ? 0 : distinct.count());
    }

    /** A bucket as it is stored. */
    private record Bucket(
            boolean single,
            double nulls,
            @Nullable String low,
            @Nullable String high,
            double sum,
            double different) {}

    private static List<Bucket> buckets(Connection connection, Bare column, boolean withValues) throws SQLException {
        var buckets = new ArrayList<Bucket>();
        try (var question = connection.prepareStatement(BUCKETS)) {
            question.setBoolean(1, withValues);
            question.setBoolean(2, withValues);
            question.setString(3, column.table());
            question.setString(4, column.name());
            try (var rows = question.executeQuery()) {
                while (rows.next()) {
                    boolean single = "singleton".equals(rows.getString("type"));
                    buckets.add(new Bucket(
                            single,
                            rows.getDouble("nulls"),
                            rows.getString("low"),
                            single ? null : rows.getString("high"),
                            rows.getDouble(single ? "two" : "three"),
                            rows.getDouble("four")));
                }
            }
        }
        return buckets;
    }

    private static RawColumn column(Bare column, List<Bucket> buckets, boolean allowed) {
        double nulls = buckets.get(0).nulls();
        double values = Math.max(1e-9, 1 - nulls);
        var frequent = new ArrayList<Frequent>();
        var bounds = new ArrayList<Double>();
        double before = 0;
        double different = 0;
        for (var bucket : buckets) {
            double share = (bucket.sum() - before) / values;
            before = bucket.sum();
            different += bucket.single() ? 1 : bucket.different();
            if (bucket.single()) {
                frequent.add(new Frequent(
                        share, allowed ? text(bucket.low()) : null, column.ordered() ? number(bucket.low()) : null));
            } else if (column.ordered()) {
                // Buckets hold about equally many.
                addTo(bounds, bucket);
            }
        }
        frequent.sort(Comparator.comparingDouble(Frequent::share).reversed());
        double rows = column.rows() * values;
        return new RawColumn(
                column.name(),
                column.kind(),
                column.key(),
                nulls,
                different >= 0.95 * rows ? Distinct.share(1) : Distinct.count(different),
                frequent,
                bounds,
                null);
    }

    private static void addTo(List<Double> bounds, Bucket bucket) {
        var low = number(bucket.low());
        var high = number(bucket.high());
        if (bounds.isEmpty() && low != null) {
            bounds.add(low);
        }
        if (high != null) {
            bounds.add(high);
        }
    }

    private static @Nullable String text(@Nullable String stored) {
        if (stored == null || !stored.startsWith("base64:")) {
            return stored;
        }
        var coded = stored.substring(stored.lastIndexOf(':') + 1);
        return new String(Base64.getDecoder().decode(coded), StandardCharsets.UTF_8);
    }

    static @Nullable Double number(@Nullable String text) {
        return text == null ? null : SqlNumber.of(text);
    }
}
