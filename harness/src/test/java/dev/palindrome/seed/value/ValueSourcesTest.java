package dev.palindrome.seed.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.schema.ColumnShape;
import dev.palindrome.schema.ColumnShape.Generation;
import dev.palindrome.seed.value.Restriction.Bound;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueSourcesTest {

    private static final int MANY = 3000;
    private static final ValueSources SOURCES = new ValueSources(new Vocabulary(1));

    private static ColumnShape column(String name, String type, Integer length, Integer precision, Integer scale) {
        return new ColumnShape(
                1, name, type, type, length, precision, scale, List.of(), false, false, Generation.WRITTEN);
    }

    private static ColumnShape text(String name, int length) {
        return column(name, "varchar", length, null, null);
    }

    private static dev.palindrome.seed.value.ValueSource source(ColumnShape column, Restriction restriction) {
        return SOURCES.of(column, restriction).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "email",
                "url",
                "name",
                "user_id",
                "phone",
                "note",
                "slug",
                "token",
                "version",
                "zip",
                "file_name",
                "country_code"
            })
    void textsNeverExceedTheirLength(String name) {
        for (int length : new int[] {1, 2, 5, 12, 40, 255}) {
            var source = source(text(name, length), Restriction.NONE);
            for (int i = 0; i < 300; i++) {
                assertThat(points(source.value(Dice.at(3, i, 0)))).isLessThanOrEqualTo(length);
                assertThat(points(source.distinct(Dice.at(3, i, 0), i))).isLessThanOrEqualTo(length);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "email",
                "url",
                "name",
                "user_id",
                "phone",
                "note",
                "slug",
                "token",
                "version",
                "zip",
                "file_name",
                "country_code"
            })
    void distinctTextsDifferToAReaderWhoIgnoresCase(String name) {
        for (int length : new int[] {4, 12, 255}) {
            var source = source(text(name, length), Restriction.NONE);
            var seen = new HashSet<String>();
            for (int i = 0; i < MANY; i++) {
                var value = source.distinct(Dice.at(9, i, 0), i);
                assertThat(seen.add(value.toLowerCase(Locale.ROOT).stripTrailing()))
                        .as(value)
                        .isTrue();
            }
        }
    }

    @Nested
    class Numbers {

        @ParameterizedTest
        @ValueSource(strings = {"int2", "int4", "int8", "numeric", "float8"})
        void keepWithinWhatIsAllowed(String type) {
            var limits = Restriction.atLeast(new Bound("-7", false))
                    .and(Restriction.atMost(new Bound("19", true)))
                    .orElseThrow();
            var source = source(column("x", type, null, null, null), limits);
            for (int i = 0; i < MANY; i++) {
                assertThat(new BigDecimal(source.value(Dice.at(5, i, 0))))
                        .isGreaterThan(new BigDecimal("-7"))
                        .isLessThanOrEqualTo(new BigDecimal("19"));
            }
        }

        @Test
        void keepTheirDigits() {
            for (int scale = 0; scale <= 4; scale++) {
                var source = source(column("x", "numeric", null, 4, scale), Restriction.NONE);
                for (int i = 0; i < MANY; i++) {
                    var value = new BigDecimal(source.value(Dice.at(5, i, 0)));
                    assertThat(value.scale()).isEqualTo(scale);
                    assertThat(value.abs()).isLessThan(BigDecimal.TEN.pow(4 - scale));
                }
            }
        }

        @Test
        void areFairToWhoeverCalculatesWithThem() {
            var price = source(column("price_cents", "int4", null, null, null), Restriction.NONE);
            for (int i = 0; i < MANY; i++) {
                assertThat(Math.abs(Long.parseLong(price.value(Dice.at(5, i, 0)))))
                        .isLessThanOrEqualTo(100_000);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^[A-Z]{2,3}$",
                "^(foo|bar)-\\d+$",
                "^[^@\\s]+@[^@\\s]+\\.[a-z]{2,}$",
                "^\\+?[0-9]{7,15}$",
                "[[:alpha:]]+_x",
                "^(?:[0-9a-f]{2}:){5}[0-9a-f]{2}$",
                "^v?\\d+(\\.\\d+){0,2}$",
                "^$|^a+$",
                "^\\w+$",
                "a{3}",
                "^/[a-z/]*$"
            })
    void textsMatchTheExpressionThatIsAskedFor(String expression) {
        var source = source(text("x", 60), Restriction.matching(expression));
        var pattern = Pattern.compile(expression.replace("[[:alpha:]]", "[a-zA-Z]"));
        for (int i = 0; i < 200; i++) {
            assertThat(source.value(Dice.at(5, i, 0))).containsPattern(pattern);
        }
    }

    @Nested
    class RowsOfPeople {

        private String cell(String name, int row) {
            var source = source(column(name, "text", null, null, null), Restriction.NONE);
            return source.value(Dice.at(Dice.start(7, name), 99, row, 0));
        }

        @Test
        void agreeInTheirNamesAndTheirMail() {
            for (int row = 0; row < 300; row++) {
                var first = cell("first_name", row);
                var last = cell("last_name", row);
                assertThat(cell("full_name", row)).isIn(first + " " + last, last + " " + first);
                assertThat(cell("email", row)).startsWith(Plain.of(first) + "." + Plain.of(last));
            }
        }

        @Test
        void liveInOnePlace() {
            var provinces = new java.util.HashMap<String, String>();
            for (int row = 0; row < 300; row++) {
                var postcode = cell("country", row) + " " + cell("city", row) + " " + cell("zip", row);
                var province = cell("province", row);
                assertThat(provinces.computeIfAbsent(postcode, key -> province)).isEqualTo(province);
                if (cell("country_code", row).equals("JP")) {
                    assertThat(cell("currency", row)).isEqualTo("JPY");
                    assertThat(cell("time_zone", row)).isEqualTo("Asia/Tokyo");
                }
            }
        }

        @Test
        void speakSeveralLanguages() {
            var codes = new HashSet<String>();
            for (int row = 0; row < 300; row++) {
                codes.add(cell("country_code", row));
            }
            assertThat(codes).containsExactlyInAnyOrder("US", "DE", "TR", "JP");
        }
    }

    @Test
    void momentsAreWrittenAsTheCalendarSays() {
        for (long day = -800_000; day < 3_000_000; day += 97) {
            var date = java.time.LocalDate.ofEpochDay(day);
            if (date.getYear() >= 1 && date.getYear() <= 9999) {
                assertThat(MomentText.of(day * 86_400 + 3_723, 45, Moments.Form.TIMESTAMPTZ))
                        .isEqualTo(date + " 01:02:03.000045+00");
            }
        }
    }

    @Test
    void sizesAndPlacesKeepToTheirBounds() {
        var dice = Dice.at(1, 2, 0);
        for (int i = 0; i < MANY; i++) {
            int bound = 1 + i % 257;
            assertThat(dice.skewed(bound)).isBetween(0, bound - 1);
            assertThat(dice.size(16)).isBetween(1L, 1L << 17);
        }
    }

    private static int points(String text) {
        return text.codePointCount(0, text.length());
    }
}
