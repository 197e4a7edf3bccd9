package dev.palindrome.seed.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.profile.Quantiles;
import dev.palindrome.schema.ColumnShape;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LadderTest {

    private static final Quantiles CROWDED =
            quantiles(Map.of(1.0, 1.0, 25.0, 1.0, 50.0, 2.0, 75.0, 4.0, 90.0, 9.0, 95.0, 13.0, 99.0, 22.0));

    private static Quantiles quantiles(Map<Double, Double> values) {
        return Quantiles.of(Quantiles.Kind.NUMBER, new TreeMap<>(values));
    }

    private static Map<String, Long> rows(Quantiles quantiles, String type, List<Double> common, int others, int rows) {
        var column = new ColumnShape(
                1, "c", type, type, null, null, null, List.of(), true, false, ColumnShape.Generation.WRITTEN);
        var spelling = Spelling.of(column, quantiles).orElseThrow();
        var ladder = new Ladder(Line.of(quantiles, spelling.whole()), spelling, common, others, rows);
        return IntStream.range(0, rows)
                .mapToObj(ladder::at)
                .collect(Collectors.groupingBy(value -> value, Collectors.counting()));
    }

    @Nested
    class OfValuesThatCrowd {

        @Test
        void hasAsManyDifferentOnesAsWereAskedFor() {
            var common = List.of(0.4436, 0.1722, 0.0995, 0.0701, 0.0488, 0.0352, 0.0264);
            var rows = rows(CROWDED, "int4", common, 23, 2000);
            assertThat(rows).hasSize(30);
            assertThat(rows.values()).contains(887L, 345L, 199L, 140L);
            assertThat(rows.values().stream().sorted().limit(23)).allMatch(count -> count <= 53);
        }

        @Test
        void findsRoomBelowWhereTheTypeEndsAbove() {
            var atTheEnd = quantiles(Map.of(5.0, 32_700.0, 95.0, 32_767.0));
            assertThat(rows(atTheEnd, "int2", List.of(), 150, 2000))
                    .hasSize(150)
                    .doesNotContainKey("32768");
        }

        @Test
        void hasThemAlsoWhereEachHasOneRow() {
            assertThat(rows(CROWDED, "int4", List.of(), 500, 500)).hasSize(500);
        }
    }

    @Test
    void numbersWithoutAScaleAreSpelledAsFinelyAsTheyLie() {
        var small = quantiles(Map.of(5.0, 0.0012, 50.0, 0.0034, 95.0, 0.0071));
        assertThat(rows(small, "float8", List.of(), 900, 1000)).hasSize(900);
    }

    @Test
    void whatWasNeverNegativeDoesNotBecomeSo() {
        assertThat(rows(CROWDED, "int8", List.of(0.5), 300, 1000).keySet()).noneMatch(value -> value.startsWith("-"));
    }
}
