package dev.palindrome.seed.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotasTest {

    @ParameterizedTest(name = "{0} and {1} others in {2} rows: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0.5 0.25|2|8|4 2 1 1",
                "0.5 0.499|3|1000|499 498 1 1 1",
                "0.33335 0.33335 0.3333|0|10|4 3 3",
                "0.00001 0.9|0|100|1 99",
                "0.9 0.9|0|10|5 5",
                "0.9|4|5|1 1 1 1 1",
                "|3|7|2 2 3",
                "0.1 0.2|0|1|0 1"
            })
    void eachValueHasWhatItIsDueAndOneRowAtLeast(@Nullable String shares, int others, int rows, String parts) {
        var given = shares == null
                ? List.<Double>of()
                : List.of(shares.split(" ")).stream().map(Double::valueOf).toList();
        var quotas = Quotas.of(given, others, rows);
        var counts = IntStream.range(0, rows)
                .mapToObj(quotas::number)
                .collect(Collectors.groupingBy(number -> number, Collectors.counting()));
        assertThat(IntStream.range(0, given.size() + others)
                        .mapToObj(
                                number -> counts.getOrDefault((long) number, 0L).toString())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(parts);
    }
}
