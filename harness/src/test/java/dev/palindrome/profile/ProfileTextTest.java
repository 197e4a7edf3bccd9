package dev.palindrome.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.schema.TableName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileTextTest {

    private static final String WHOLE = """
            # What a database's rows look like: numbers, no rows. Review it before you hand it on.
            profile: 1
            engine: postgresql
            scale: biggest
            tables:
              public.orders:
                rows: 1200345
                columns:
                  "Größe \\"1\\"":
                    nulls: 0.25
                  created:
                    nulls: 0
                    distinct: all
                    quantiles: {1: 2021-03, 50: 2024-01, 99: 2026-11}
                  customer_id:
                    distinct: 5120
                    common: [0.3333, 0.1]
                  note:
                    distinct: 45 %
                    length: {least: 2, average: 14, most: 200}
                  status:
                    values:
                      "no": 0.4
                      "paid": 0.6
                  total:
                    quantiles: {1: -0.15, 50: 12, 99: 15000}
                keys:
                  customer_id:
                    parent: public.customers
                    childless: 0.2
                    children: {10: 1, 50: 2.5, 100: 340}
            """;

    @Test
    void whatIsWrittenIsReadBackAsItWas() {
        assertThat(ProfileWriter.write(read(WHOLE))).isEqualTo(WHOLE);
    }

    @Nested
    class WrittenByHand {

        @Test
        void oneNumberIsEnough() {
            var profile = read("profile: 1\ntables: {orders: {rows: 50}}");
            assertThat(profile.rows(new TableName("public", "orders"), 1000)).isEqualTo(50);
            assertThat(profile.rows(new TableName("public", "customers"), 1000)).isEqualTo(1000);
        }

        @Test
        void aListOfValuesMeansThatEachIsAsFrequent() {
            var profile = read("profile: 1\ntables: {t: {columns: {status: {values: [new, paid]}}}}");
            assertThat(profile.table(new TableName("", "t"))
                            .flatMap(t -> t.column("status"))
                            .orElseThrow()
                            .values())
                    .containsEntry("new", 0.5)
                    .containsEntry("paid", 0.5);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "tables: {}|:1: this is no profile: the file: `profile: 1` is not there",
                    "profile: 2|:1: this is no profile: the file: `profile: 1` is not there",
                    "profile: 1/table: {}|:2: this is no profile: table: it is not known there; known are profile, engine",
                    "profile: 1/tables: {t: {columns: {a: {nulls: 15}}}}|:2: this is no profile: nulls: \"15\" is no share",
                    "profile: 1/tables: {t: {columns: {a: {nulls: NaN}}}}|nulls: \"NaN\" is no number",
                    "profile: 1/tables: {t: {columns: {a: {nulls: -0.1}}}}|nulls: \"-0.1\" is no share",
                    "profile: 1/tables: {t: {columns: {a: {common: [0.8, 0.4]}}}}|common: the shares sum to 1.2",
                    "profile: 1/tables: {t: {columns: {a: {values: {x: 0.8, y: 0.9}}}}}|values: the shares sum to 1.7",
                    "profile: 1/tables: {t: {}, t: {}}|the key \"t\" stands there twice",
                    "profile: 1/tables: {t: {columns: {a: {length: {least: 1, average: 2, most: 1e12}}}}}|longer than any text",
                    "profile: 1/tables: {t: {keys: {a: {children: {50: -3}}}}}|50: \"-3\" is below 0",
                    "profile: 1/tables: {t: {rows: -1}}|rows: \"-1\" is no count",
                    "profile: 1/scale: 0|a scale is above 0",
                    "profile: 1/tables: {t: {columns: {a: {quantiles: {1: 5, 50: 4}}}}}|a quantile is smaller",
                    "profile: 1/tables: {t: {rows: 99999999999999999999}}|:2: this is no profile: t: its rows times the scale are more than 1000000000",
                    "profile: 1/scale: 1e9/tables: {t: {rows: 1000}}|`scale: biggest` keeps to --rows",
                    "profile: [|this is no profile"
                })
        void whatIsWrongIsNamedWithItsLine(String lines, String message) {
            var text = lines.replace("/", "\n");
            assertThatThrownBy(() -> read(text))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageStartingWith("profile.yaml:")
                    .hasMessageContaining(message);
        }
    }

    @Nested
    class Rows {

        private final Profile profile = read("profile: 1\nscale: biggest\ntables: {big: {rows: 1000000},"
                + " middle: {rows: 500000}, small: {rows: 30}, odd: {rows: 200}, empty: {rows: 0}}");

        @ParameterizedTest
        @CsvSource({"big, 10000", "middle, 5000", "small, 30", "odd, 100", "empty, 100"})
        void areInProportionToTheBiggestTableAndNeverTooFewToProveAnything(String table, int rows) {
            assertThat(profile.rows(new TableName("", table), 10_000)).isEqualTo(rows);
        }

        @Test
        void areNeverMoreThanAskedFor() {
            assertThat(profile.rows(new TableName("", "odd"), 10)).isEqualTo(10);
        }

        @Test
        void followAScaleOfOnesOwn() {
            var tenth = read("profile: 1\nscale: 0.1\ntables: {t: {rows: 500}}");
            assertThat(tenth.rows(new TableName("", "t"), 10)).isEqualTo(50);
        }
    }

    private static Profile read(String text) {
        return new ProfileText("profile.yaml").read(text);
    }
}
