package dev.palindrome.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.report.CheckEntry.FindingEntry;
import dev.palindrome.report.DifferenceEntry.FindingDifference;
import dev.palindrome.report.DifferenceEntry.OnDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final MigrationEntry GOOD = migration("reversible", "", check("passed"));
    private static final MigrationEntry LEAVES_INDEX =
            migration("broken", "down leaves another schema", check("failed", "index a is left behind"));
    private static final MigrationEntry LEAVES_BOTH = migration(
            "broken",
            "down leaves another schema",
            check("failed", "index a is left behind", "index b is left behind"));
    private static final MigrationEntry UNREACHED = new MigrationEntry(
            "000007",
            "index",
            "000007_index.up.sql",
            null,
            "unproven",
            0,
            List.of(new StepEntry("UP", "skipped", 0, null)),
            "it was not reached",
            null,
            false,
            null,
            List.of(check("inconclusive")));

    @Nested
    class GradesThatDiffer {

        private final Report report = report(on("postgresql", "15.19", GOOD), on("postgresql", "18.6", LEAVES_INDEX));

        @Test
        void areToldInOneSentence() {
            assertThat(report.differences())
                    .extracting(DifferenceEntry::sentence)
                    .containsExactly(
                            "000007_index is reversible on postgresql:15, broken on postgresql:18: down leaves another schema");
        }

        @Test
        void areToldWithTheChecksAndFindingsBehindThem() {
            DifferenceEntry difference = report.differences().get(0);

            assertThat(difference.databases())
                    .containsExactly(
                            new OnDatabase("postgresql:15", 0, "reversible", ""),
                            new OnDatabase("postgresql:18", 1, "broken", "down leaves another schema"));
            assertThat(difference.checks()).singleElement().satisfies(check -> {
                assertThat(check.verdicts()).isEqualTo(Map.of("postgresql:15", "passed", "postgresql:18", "failed"));
                assertThat(check.findings())
                        .containsExactly(new FindingDifference("index a is left behind", List.of("postgresql:18")));
            });
        }

        @Test
        void countByTheWorstInTheHeadline() {
            assertThat(Headline.of(report)).isEqualTo("the one migration is broken");
            assertThat(Headline.of(report(on("postgresql", "15.19", GOOD), on("postgresql", "18.6", GOOD))))
                    .isEqualTo("the one migration is reversible on all 2 databases");
        }
    }

    @Nested
    class FindingsThatDiffer {

        @Test
        void areADifferenceBetweenVersionsOfOneProduct() {
            Report report = report(on("postgresql", "15.19", LEAVES_BOTH), on("postgresql", "18.6", LEAVES_INDEX));

            assertThat(report.differences()).singleElement().satisfies(difference -> {
                assertThat(difference.sentence())
                        .isEqualTo("000007_index is broken everywhere, but not for the same reason: schema-restored");
                assertThat(difference.checks().get(0).findings())
                        .containsExactly(new FindingDifference("index b is left behind", List.of("postgresql:15")));
            });
        }

        @Test
        void areNoneBetweenProductsWhoseObjectsHaveOtherNames() {
            assertThat(report(on("mysql", "9.7.4", LEAVES_BOTH), on("postgresql", "18.6", LEAVES_INDEX))
                            .differences())
                    .isEmpty();
        }
    }

    @Nested
    class ADatabaseThatWasNotReached {

        @Test
        void isNoDifferenceButIsNamed() {
            Report report = report(
                    on("postgresql", "16", UNREACHED), on("postgresql", "15.19", GOOD), on("postgresql", "18.6", GOOD));

            assertThat(report.differences()).isEmpty();
            assertThat(Comparison.of(report.runs()))
                    .singleElement()
                    .extracting(Comparison::sentence)
                    .isEqualTo(
                            "nothing differs between postgresql:15 and postgresql:18; postgresql:16 was not reached");
        }
    }

    @Test
    void foldersAreNotComparedWithEachOther() {
        assertThat(Comparison.of(List.of(Sample.run("a", List.of(GOOD)), Sample.run("b", List.of(GOOD)))))
                .isEmpty();
    }

    @Test
    void everyFormTellsTheDifference() {
        Report report = report(on("postgresql", "15.19", GOOD), on("postgresql", "18.6", LEAVES_INDEX));

        for (String format : List.of("html", "markdown", "text", "junit-xml", "json")) {
            assertThat(Written.as(format, report).replaceAll("<!-- -->|&#[0-9]+;", ""))
                    .describedAs(format)
                    .contains("postgresql:15", "postgresql:18")
                    .contains("differ")
                    .contains("index a is left behind");
        }
        assertThat(Written.as("junit-xml", report))
                .contains("000007_index: schema-restored failed: index a is left behind; on postgresql:15 passed");
    }

    private static Report report(Run... runs) {
        return Report.of("1.0", List.of(runs));
    }

    private static Run on(String engine, String version, MigrationEntry migration) {
        return Sample.on(
                new Run.Engine(engine, version, "embedded", "asked"), Sample.run("db/migrations", List.of(migration)));
    }

    private static MigrationEntry migration(String grade, String because, CheckEntry check) {
        return new MigrationEntry(
                "000007",
                "index",
                "000007_index.up.sql",
                "000007_index.down.sql",
                grade,
                5,
                List.of(new StepEntry("UP", "ok", 1, null)),
                because,
                null,
                false,
                null,
                List.of(check));
    }

    private static CheckEntry check(String verdict, String... findings) {
        return new CheckEntry(
                "schema-restored",
                verdict,
                "down restores the schema",
                null,
                List.of(),
                List.of(findings).stream()
                        .map(sentence -> new FindingEntry(sentence, Map.of(), null, ""))
                        .toList());
    }
}
