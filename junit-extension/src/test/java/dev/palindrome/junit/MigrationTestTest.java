package dev.palindrome.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.Event;

class MigrationTestTest {

    @TempDir
    Path reports;

    @Nested
    class AGoodHistory {

        @Test
        void isATreeOfClassMigrationAndCheck() {
            EngineExecutionResults results = run(selectClass(Samples.Good.class));

            assertThat(results.containerEvents().failed().list()).isEmpty();
            assertThat(results.testEvents().failed().stream().map(MigrationTestTest::message))
                    .isEmpty();
            assertThat(containers(results)).contains("000001_users", "000002_age");
            assertThat(leaves(results)).contains("000001_users: schema-restored", "000002_age: data-restored");
        }

        @Test
        void runsTheUsersOwnTestsOnceForEachMigration() {
            EngineExecutionResults results = run(selectClass(Samples.Good.class));

            assertThat(results.testEvents().succeeded().stream()
                            .map(e -> e.getTestDescriptor().getDisplayName())
                            .filter(name -> name.startsWith("theSchemaComesBack")))
                    .hasSize(2);
        }

        @Test
        void writesOneReportInEachForm() {
            run(selectClass(Samples.Good.class));

            assertThat(Stream.of("report.html", "report.json", "report.md", "report.xml")
                            .map(reports::resolve))
                    .allSatisfy(file -> assertThat(file).isNotEmptyFile());
        }

        @Test
        void attachesEachMigrationsOwnReport() throws IOException {
            run(selectClass(Samples.Good.class));

            try (Stream<Path> files = Files.walk(reports.resolve("attachments"))) {
                assertThat(files.map(p -> p.getFileName().toString()))
                        .contains("000001_users.html", "000001_users.json", "000002_age.html", "000002_age.json");
            }
        }

        @Test
        void runsASingleMigrationAgain() {
            String node = run(selectClass(Samples.Good.class)).containerEvents().started().stream()
                    .map(Event::getTestDescriptor)
                    .filter(d -> d.getDisplayName().equals("000002_age"))
                    .map(d -> d.getUniqueId().toString())
                    .findFirst()
                    .orElseThrow();

            EngineExecutionResults results = run(selectUniqueId(node));

            assertThat(containers(results)).contains("000002_age").doesNotContain("000001_users");
            assertThat(results.testEvents().failed().list()).isEmpty();
        }

        @Test
        void makesOnlyTheChecksAskedFor() {
            assertThat(leaves(run(selectClass(Samples.OneCheck.class))))
                    .containsExactly("000001_users: schema-restored", "000002_age: schema-restored");
        }
    }

    @Nested
    class RowsThatAreToCoverSomething {

        @Test
        void haveALeafBehindThoseOfTheLastMigration() {
            EngineExecutionResults results = run(selectClass(Samples.Covered.class));

            assertThat(results.testEvents().failed().list()).isEmpty();
            assertThat(leaves(results)).contains("000002_age: coverage").doesNotContain("000001_users: coverage");
        }

        @Test
        void failItWhereTheyCoverLessWhateverElseIsExpected() {
            EngineExecutionResults results = run(selectClass(Samples.Uncovered.class));

            assertThat(results.testEvents().failed().stream().map(MigrationTestTest::firstLine))
                    .singleElement()
                    .asString()
                    .contains("000003_age: coverage failed: at least 1 % of the schema is to be covered");
        }
    }

    @Nested
    class AMigrationThatForgetsSomething {

        @Test
        void failsExactlyItsLeaves() {
            EngineExecutionResults results = run(selectClass(Samples.Forgetful.class));

            assertThat(results.testEvents().failed().stream()
                            .map(e -> e.getTestDescriptor().getDisplayName()))
                    .contains("000002_nick_index: schema-restored")
                    .allMatch(name -> name.startsWith("000002_nick_index: "));
        }

        @Test
        void saysMigrationCheckAndDifferenceInTheFirstLine() {
            EngineExecutionResults results = run(selectClass(Samples.Forgetful.class));

            assertThat(results.testEvents().failed().stream().map(MigrationTestTest::firstLine))
                    .anySatisfy(line ->
                            assertThat(line).contains("000002_nick_index", "schema-restored", "users_nick_idx"));
        }

        @Test
        void failsNothingWhereThatIsExpected() {
            EngineExecutionResults results = run(selectClass(Samples.KnownToBeForgetful.class));

            assertThat(results.allEvents().failed().list()).isEmpty();
            assertThat(results.testEvents().aborted().stream()
                            .map(e -> e.getTestDescriptor().getDisplayName()))
                    .contains("000002_nick_index: schema-restored");
        }

        @Test
        void failsItsNodeWhereItIsBetterThanExpected() {
            EngineExecutionResults results = run(selectClass(Samples.BetterThanExpected.class));

            assertThat(results.containerEvents().failed().stream().map(MigrationTestTest::message))
                    .singleElement()
                    .asString()
                    .contains("000002_age: grade is reversible, but `expect` says broken");
        }
    }

    @Nested
    class AWrongConfiguration {

        @Test
        void namesTheFolderAndItsNeighbours() {
            assertThat(failure(Samples.WrongFolder.class))
                    .contains("@MigrationTest on " + Samples.WrongFolder.class.getName(), "\"db/god\"", "\"db/good\"");
        }

        @Test
        void namesTheMigrationThatIsNotThere() {
            assertThat(failure(Samples.UnknownMigration.class)).contains("000009", "000001_users");
        }

        @Test
        void namesTheDatabaseThatNobodyKnows() {
            assertThat(failure(Samples.UnknownDatabase.class)).contains("postgre", "postgresql");
        }

        private String failure(Class<?> type) {
            return run(selectClass(type)).allEvents().failed().stream()
                    .map(MigrationTestTest::message)
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Nested
    class ABaseline {

        @Test
        void abortsTheLeavesOfWhatIsKnown() {
            EngineExecutionResults results = run(selectClass(Samples.Frozen.class));

            assertThat(results.allEvents().failed().stream().map(MigrationTestTest::message))
                    .isEmpty();
            assertThat(results.testEvents().aborted().stream().map(MigrationTestTest::message))
                    .contains("known by palindrome-baseline.txt line 1: nobody searches by nick");
        }

        @Test
        void failsTheNodeOfWhatIsRepaired() {
            EngineExecutionResults results = run(selectClass(Samples.Thawed.class));

            assertThat(results.allEvents().failed().stream().map(MigrationTestTest::message))
                    .singleElement()
                    .asString()
                    .isEqualTo("000002_age: known.txt line 2 says broken (schema-restored), but it is reversible now: "
                            + "remove the line");
        }
    }

    @Nested
    class AHost {

        @Test
        void isThereBeforeTheFirstMigration() {
            EngineExecutionResults results = run(selectClass(Samples.Hosted.class));

            assertThat(results.allEvents().failed().stream().map(MigrationTestTest::message))
                    .isEmpty();
            assertThat(leaves(results)).contains("1_invoices: schema-restored");
        }

        @Test
        void failsTheFirstMigrationsNodeAndTheOthersAreNotReached() {
            EngineExecutionResults results = run(selectClass(Samples.FailingHost.class));

            assertThat(results.allEvents().failed().stream().map(MigrationTestTest::firstLine))
                    .singleElement()
                    .asString()
                    .contains("FailingHost", "FailingHost.host fails", "schema \"host\" does not exist");
        }

        @Test
        void mustBeMadeByAStaticMethodThatTakesAConnection() {
            assertThat(run(selectClass(Samples.HostOfAnotherForm.class)).allEvents().failed().stream()
                            .map(MigrationTestTest::message))
                    .singleElement()
                    .asString()
                    .contains("HostOfAnotherForm.host must be of the form: static void host(java.sql.Connection db)");
        }
    }

    @Nested
    class RowsOfOnesOwn {

        @Test
        void areWhatTheMigrationMeets() {
            EngineExecutionResults results = run(selectClass(Samples.Seeded.class));

            assertThat(results.allEvents().failed().stream().map(MigrationTestTest::message))
                    .isEmpty();
            assertThat(leaves(results)).contains("000002_age: data-restored");
        }

        @Test
        void failTheMigrationsNodeWhereTheyCannotBeWritten() {
            assertThat(run(selectClass(Samples.FailingSeed.class)).allEvents().failed().stream()
                            .map(MigrationTestTest::firstLine))
                    .singleElement()
                    .asString()
                    .contains("@Seed FailingSeed.rows fails", "relation \"nowhere\" does not exist");
        }

        @Test
        void mustBeForAMigrationThatThereIs() {
            assertThat(run(selectClass(Samples.SeedForNoMigration.class)).allEvents().failed().stream()
                            .map(MigrationTestTest::message))
                    .singleElement()
                    .asString()
                    .contains("@Seed SeedForNoMigration.rows runs before \"000009\"");
        }
    }

    @Test
    void aClassIsSkippedWithoutADatabaseWhereThatIsAllowed() {
        // Without a local repository there are no binaries of PostgreSQL 16: only those of 18 are on the class path.
        EngineExecutionResults results = Runs.withProperty(
                "maven.repo.local", reports.toString(), () -> run(selectClass(Samples.NoDatabaseIsFine.class)));

        assertThat(results.allEvents().failed().list()).isEmpty();
        assertThat(results.allEvents().aborted().count()).isPositive();
    }

    private EngineExecutionResults run(DiscoverySelector selector) {
        return new Runs(reports, Map.of()).of(selector);
    }

    private static List<String> leaves(EngineExecutionResults results) {
        return Runs.names(results.testEvents().started());
    }

    private static List<String> containers(EngineExecutionResults results) {
        return Runs.names(results.containerEvents().started());
    }

    private static String firstLine(Event event) {
        return message(event).lines().findFirst().orElse("");
    }

    private static String message(Event event) {
        return Runs.message(event);
    }
}
