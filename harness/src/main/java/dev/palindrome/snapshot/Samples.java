package dev.palindrome.snapshot;

import dev.palindrome.snapshot.DataDiff.RowSample;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The first few rows that differ in one way, whatever the order in which they are found. */
final class Samples {

    static final int MOST = 5;
    static final int LONGEST = 200;

    private final TreeMap<Long, RowSample> first = new TreeMap<>();

    /** Take the sample where its rank is among the lowest. */
    void offer(long rank, Supplier<RowSample> sample) {
        if (first.size() < MOST || rank < first.lastKey()) {
            first.put(rank, sample.get());
            if (first.size() > MOST) {
                first.pollLastEntry();
            }
        }
    }

    /** Return the samples of all, by rank. */
    static List<RowSample> inOrder(Stream<Samples> all) {
        TreeMap<Long, RowSample> together = new TreeMap<>();
        all.forEach(samples -> together.putAll(samples.first));
        return List.copyOf(together.values());
    }

    /** Write columns and values as people read them: {@code a=1, b=NULL}. */
    static String text(List<String> columns, List<@Nullable String> values) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String value = values.get(i);
            parts.add(columns.get(i) + "=" + (value == null ? "NULL" : value));
        }
        return cut(String.join(", ", parts));
    }

    static String cut(String value) {
        if (value.length() <= LONGEST) {
            return value;
        }
        int end = Character.isHighSurrogate(value.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return value.substring(0, end) + "…";
    }

    static @Nullable String cutOrNull(@Nullable String value) {
        return value == null ? null : cut(value);
    }
}
