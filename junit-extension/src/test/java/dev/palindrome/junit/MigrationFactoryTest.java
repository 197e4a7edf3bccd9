package dev.palindrome.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.EventType;

/** The door for JUnit 5.12, on the JUnit of the build; consumer/ opens it with 5.12 itself. */
class MigrationFactoryTest {

    @TempDir
    Path reports;

    @Test
    void hasTheTreeAndTheLeavesOfTheClassTemplate() {
        EngineExecutionResults factory = run(selectClass(Samples.ForgetfulFactory.class));
        EngineExecutionResults template = run(selectClass(Samples.Forgetful.class));

        assertThat(Runs.names(factory.testEvents().started()))
                .contains("000001_users: schema-restored")
                .isEqualTo(Runs.names(template.testEvents().started()));
        assertThat(Runs.names(factory.testEvents().aborted()))
                .isEqualTo(Runs.names(template.testEvents().aborted()));
        assertThat(factory.testEvents().failed().stream().map(Runs::message).toList())
                .isNotEmpty()
                .isEqualTo(template.testEvents().failed().stream()
                        .map(Runs::message)
                        .toList());
    }

    @Test
    void takesTheCycleWhenTheNodeStarts() {
        List<Event> events =
                run(selectClass(Samples.GoodFactory.class)).allEvents().list();

        int lastOfTheFirst = position(events, EventType.FINISHED, "000001_users: up-reapplies");
        int secondNode = position(events, EventType.DYNAMIC_TEST_REGISTERED, "000002_age");
        assertThat(lastOfTheFirst).isNotNegative().isLessThan(secondNode);
    }

    @Test
    void runsASingleMigrationAgain() {
        String node = run(selectClass(Samples.GoodFactory.class)).containerEvents().started().stream()
                .map(Event::getTestDescriptor)
                .filter(d -> d.getDisplayName().equals("000002_age"))
                .map(d -> d.getUniqueId().toString())
                .findFirst()
                .orElseThrow();

        EngineExecutionResults results = run(selectUniqueId(node));

        assertThat(Runs.names(results.testEvents().started()))
                .isNotEmpty()
                .allMatch(name -> name.startsWith("000002_age: "));
        assertThat(results.allEvents().failed().list()).isEmpty();
    }

    @Test
    void takesOneDatabaseAfterTheOther() {
        EngineExecutionResults results = run(selectClass(Samples.FactoryOnTwo.class));

        assertThat(Runs.names(results.containerEvents().started()))
                .containsSubsequence(
                        "[postgresql:15] 000001_users",
                        "[postgresql:15] 000002_twice",
                        "[postgresql:18] 000001_users",
                        "[postgresql:18] 000002_twice");
        assertThat(Runs.names(results.testEvents().failed()))
                .isNotEmpty()
                .allMatch(name -> name.startsWith("[postgresql:15] 000002_twice: "));
    }

    @Test
    void failsTheNodeOfWhatIsBetterThanExpected() {
        EngineExecutionResults results = run(selectClass(Samples.BetterThanExpectedFactory.class));

        assertThat(results.allEvents().failed().stream().map(Runs::message))
                .singleElement()
                .asString()
                .contains("000002_age: grade is reversible, but `expect` says broken");
    }

    @Test
    void isSkippedWithoutADatabaseWhereThatIsAllowed() {
        // Without a local repository there are no binaries of PostgreSQL 16: only those of 18 are on the class path.
        EngineExecutionResults results = Runs.withProperty(
                "maven.repo.local", reports.toString(), () -> run(selectClass(Samples.FactoryWithoutDatabase.class)));

        assertThat(results.allEvents().failed().list()).isEmpty();
        assertThat(results.allEvents().aborted().count()).isPositive();
    }

    @Test
    void writesTheReportAndAttachesThoseOfTheMigrations() {
        run(selectClass(Samples.GoodFactory.class));

        assertThat(Stream.of(
                                "report.html",
                                "report.json",
                                "attachments/000001_users.html",
                                "attachments/000002_age.json")
                        .map(reports::resolve))
                .allSatisfy(file -> assertThat(file).isNotEmptyFile());
    }

    @Test
    void namesTheFolderThatIsNotThere() {
        assertThat(run(selectClass(Samples.FactoryOfWrongFolder.class)).allEvents().failed().stream()
                        .map(Runs::message))
                .singleElement()
                .asString()
                .contains(Samples.FactoryOfWrongFolder.class.getName(), "\"db/god\"", "\"db/good\"");
    }

    private static int position(List<Event> events, EventType type, String name) {
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            if (event.getType() == type
                    && event.getTestDescriptor().getDisplayName().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private EngineExecutionResults run(DiscoverySelector selector) {
        return new Runs(reports, Map.of()).of(selector);
    }
}
