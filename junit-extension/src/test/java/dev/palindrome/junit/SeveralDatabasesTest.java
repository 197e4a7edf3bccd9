package dev.palindrome.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.Event;

class SeveralDatabasesTest {

    @TempDir
    Path reports;

    @Test
    void haveANodeForEachMigrationOnEach() {
        EngineExecutionResults results = runs().of(selectClass(Samples.OnTwo.class));

        assertThat(Runs.names(results.containerEvents().started()))
                .containsSubsequence(
                        "[postgresql:15] 000001_users",
                        "[postgresql:15] 000002_twice",
                        "[postgresql:18] 000001_users",
                        "[postgresql:18] 000002_twice");
    }

    @Test
    void failTheLeafOnOneAloneAndItsFirstLineNamesTheDatabase() {
        EngineExecutionResults results = runs().of(selectClass(Samples.OnTwo.class));

        assertThat(Runs.names(results.testEvents().failed()))
                .isNotEmpty()
                .allMatch(name -> name.startsWith("[postgresql:15] 000002_twice: "));
        assertThat(results.testEvents().failed().stream().map(Runs::message))
                .allMatch(message -> message.startsWith("[postgresql:15] 000002_twice: "));
        assertThat(Runs.names(results.testEvents().succeeded())).contains("[postgresql:18] 000002_twice: up-applies");
    }

    @Test
    void areOneReportThatShowsTheDifference() throws IOException {
        runs().of(selectClass(Samples.OnTwo.class));

        assertThat(Files.readString(reports.resolve("report.json")))
                .contains("000002_twice is reversible on postgresql:18, broken on postgresql:15");
        assertThat(reports.resolve("attachments"))
                .isDirectoryContaining("glob:**postgresql_15_000002_twice.html")
                .isDirectoryContaining("glob:**postgresql_18_000002_twice.html");
    }

    @Test
    void runASingleNodeAgain() {
        String node = runs().of(selectClass(Samples.OnTwo.class)).containerEvents().started().stream()
                .map(Event::getTestDescriptor)
                .filter(d -> d.getDisplayName().equals("[postgresql:18] 000002_twice"))
                .map(d -> d.getUniqueId().toString())
                .findFirst()
                .orElseThrow();

        EngineExecutionResults results = runs().of(selectUniqueId(node));

        assertThat(results.testEvents().failed().list()).isEmpty();
        assertThat(Runs.names(results.testEvents().started()))
                .isNotEmpty()
                .allMatch(name -> name.startsWith("[postgresql:18] 000002_twice: "));
    }

    @Test
    void mayBeExpectedToDiffer() {
        EngineExecutionResults results = runs().of(selectClass(Samples.KnownToDiffer.class));

        assertThat(results.allEvents().failed().stream().map(Runs::message)).isEmpty();
    }

    @Test
    void mayBeNamedFromOutside() {
        var runs = new Runs(reports, Map.of("palindrome.database", "postgresql:15, postgresql:18"));

        assertThat(Runs.names(runs.of(selectClass(Samples.Anywhere.class))
                        .testEvents()
                        .started()))
                .contains("[postgresql:15] 000001_users: up-applies", "[postgresql:18] 000001_users: up-applies");
    }

    private Runs runs() {
        return new Runs(reports, Map.of());
    }
}
