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

    /** Lists with an item a bucket. Its values are asked for only where the first parameters say so. */
    private static final String BUCKETS = """
            select kind, nulls,
                   case when ? then json_extract(histogram, '$.buckets[*][0]') end as lows,
                   case when ? and kind = 'equi-height' then json_extract(histogram, '$.buckets[*][1]') end as highs,
                   case kind when 'singleton' then json_extract(histogram, '$.buckets[*][1]')
                             else json_extract(histogram, '$.buckets[*][2]') end as sums,
                   case kind when 'equi-height' then json_extract(histogram, '$.buckets[*][3]') end as different
            from (select histogram, json_unquote(json_extract(histogram, '$."histogram-type"')) as kind,
                         json_extract(histogram, '$."null-values"') as nulls
                  from information_schema.column_statistics
                  where schema_name = database()
                    and table_name = ?
                    and column_name = ?) as kept
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
            try (var row = question.executeQuery()) {
                if (row.next()) {
                    boolean single = "singleton".equals(row.getString("kind"));
                    var lows = items(row.getString("lows"));
                    var highs = items(row.getString("highs"));
                    var different = items(row.getString("different"));
                    var sums = items(row.getString("sums"));
                    for (int i = 0; i < sums.size(); i++) {
                        buckets.add(new Bucket(
                                single,
                                row.getDouble("nulls"),
                                i < lows.size() ? lows.get(i) : null,
                                i < highs.size() ? highs.get(i) : null,
                                Double.parseDouble(sums.get(i)),
                                i < different.size() ? Double.parseDouble(different.get(i)) : 1));
                    }
                }
            }
        }
        return buckets;
    }

    /** The values are numbers, times or texts in base64: none has a comma or a quote in it. */
    private static List<String> items(@Nullable String list) {
        var inner = list == null ? "" : list.replaceAll("^\\[|\\]$|\"", "");
        return inner.isBlank() ? List.of() : List.of(inner.split(", ?"));
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
                        share,
                        allowed ? text(column, bucket.low()) : null,
                        column.ordered() ? number(bucket.low()) : null));
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

    private static @Nullable String text(Bare column, @Nullable String stored) {
        if (stored != null && !column.labels().isEmpty()) {
            // Of an enum the label's number is stored, from one on.
            int number = Integer.parseInt(stored);
            return number < 1 || number > column.labels().size()
                    ? null
                    : column.labels().get(number - 1);
        }
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
