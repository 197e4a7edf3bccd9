package dev.palindrome.profile.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.profile.ColumnProfile;
import dev.palindrome.profile.Profile;
import dev.palindrome.profile.ProfileWriter;
import dev.palindrome.profile.Scale;
import dev.palindrome.profile.TableProfile;
import dev.palindrome.profile.reading.RawColumn.Frequent;
import dev.palindrome.profile.reading.RawColumn.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void numbersKeepTwoDigitsAndTheEndsAreNeverThere() {
        var bounds = IntStream.rangeClosed(0, 100)
                .mapToObj(i -> 12_345.0 + i * 1_013)
                .toList();
        assertThat(quantiles(column("total", Kind.NUMBER, List.of(), bounds), 1_000_000))
                .isEqualTo(
                        "{1: 13000, 5: 17000, 10: 22000, 25: 38000, 50: 63000, 75: 88000, 90: 100000, 95: 110000, 99: 110000}");
    }

    @Test
    void aQuantileHasTwentyRowsOnEitherSide() {
        var bounds = DoubleStream.of(1, 2, 3, 4, 5).boxed().toList();
        assertThat(quantiles(column("total", Kind.NUMBER, List.of(), bounds), 200))
                .startsWith("{10: ");
        assertThat(quantiles(column("total", Kind.NUMBER, List.of(), bounds), 30))
                .isEqualTo("none");
    }

    @Test
    void aFrequentValueLiesWhereItsShareSays() {
        var frequent = List.of(new Frequent(0.6, null, 0.0));
        assertThat(quantiles(column("balance", Kind.NUMBER, frequent, List.of(-500.0, -10.0, 10.0, 500.0)), 1000))
                .contains("25: 0", "50: 0", "75: 0");
    }

    @Test
    void aColumnThatLooksPersonalHasNoPlaces() {
        var portrait = new Portrait(new Allowance(Set.of(), 100));
        var salary =
                column("monthly_salary", Kind.NUMBER, List.of(new Frequent(0.9, "4711", 4711.0)), List.of(1.0, 2.0));
        var profile = portrait.of(new RawTable("staff", 5000L, List.of(salary), new TreeMap<>()));
        assertThat(text(profile))
                .doesNotContain("quantiles")
                .doesNotContain("4711")
                .contains("common: [0.9]");
    }

    @Test
    void aSmallTableTellsNextToNothing() {
        var portrait = new Portrait(Allowance.NONE);
        var size = column("size", Kind.NUMBER, List.of(new Frequent(0.9, null, 4711.0)), List.of(1.0, 2.0));
        assertThat(portrait.of(new RawTable("t", 19L, List.of(size), new TreeMap<>()))
                        .columns()
                        .get("size"))
                .isEqualTo(new ColumnProfile(0.0, null, Map.of(), List.of(), null, null));
    }

    private static RawColumn column(String name, Kind kind, List<Frequent> frequent, List<Double> bounds) {
        return new RawColumn(name, kind, false, 0.0, null, frequent, bounds, null);
    }

    private static String quantiles(RawColumn column, long rows) {
        var profile = new Portrait(Allowance.NONE).of(new RawTable("t", rows, List.of(column), new TreeMap<>()));
        var text = text(profile);
        int at = text.indexOf("quantiles: ");
        return at < 0 ? "none" : text.substring(at + 11).strip();
    }

    private static String text(TableProfile table) {
        return ProfileWriter.write(new Profile("", Scale.ONE_TO_ONE, new TreeMap<>(Map.of("t", table))));
    }
}
