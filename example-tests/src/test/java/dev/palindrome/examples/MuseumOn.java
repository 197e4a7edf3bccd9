package dev.palindrome.examples;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.palindrome.Options;
import dev.palindrome.Verification;
import dev.palindrome.cycle.Progress;
import dev.palindrome.database.DatabaseProviders;
import dev.palindrome.database.DatabaseServer;
import dev.palindrome.database.EngineRequest;
import dev.palindrome.report.CheckEntry;
import dev.palindrome.report.MigrationEntry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Takes every exhibit of the museum through the harness on one engine, and holds it to the sign beside it. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class MuseumOn {

    private static final int ROWS = 50;

    private final EngineRequest engine;
    private DatabaseServer server;

    MuseumOn(String database, String provider) {
        this.engine = EngineRequest.parse(database, provider, Duration.ofSeconds(60));
    }

    @BeforeAll
    void startOneServerForAll() {
        server = DatabaseProviders.start(engine);
    }

    @AfterAll
    void stopIt() {
        if (server != null) {
            server.close();
        }
    }

    @TestFactory
    Stream<DynamicNode> everyExhibitIsWhatItsSignSays() {
        Map<String, List<Exhibit>> rooms = Exhibit.all().stream()
                .collect(Collectors.groupingBy(Exhibit::check, TreeMap::new, Collectors.toList()));
        return rooms.entrySet().stream()
                .map(room ->
                        dynamicContainer(room.getKey(), room.getValue().stream().map(this::nodes)));
    }

    private DynamicNode nodes(Exhibit exhibit) {
        return dynamicContainer(
                exhibit.title(),
                Stream.of(
                        dynamicTest(
                                exhibit.name() + " is as bad as its sign says",
                                exhibit.bad().toUri(),
                                () -> isAsBad(exhibit)),
                        dynamicTest(
                                exhibit.name() + " is reversible where it was repaired",
                                exhibit.repaired().toUri(),
                                () -> isRepaired(exhibit))));
    }

    private void isAsBad(Exhibit exhibit) {
        List<MigrationEntry> migrations = verify(exhibit.bad());
        MigrationEntry bad = migrations.stream()
                .filter(m -> m.id().equals(exhibit.migration()))
                .findFirst()
                .orElseThrow();

        assertThat(verdicts(bad)).as(() -> describe(bad)).isEqualTo(exhibit.verdicts());
        assertThat(exhibit.verdicts()).containsKey(exhibit.check());
        assertThat(bad.grade()).as(() -> describe(bad)).isEqualTo(exhibit.grade());
        assertThat(migrations).filteredOn(m -> m != bad).allSatisfy(MuseumOn::isReversible);
    }

    private void isRepaired(Exhibit exhibit) {
        assertThat(verify(exhibit.repaired())).hasSizeGreaterThan(1).allSatisfy(MuseumOn::isReversible);
    }

    private static void isReversible(MigrationEntry migration) {
        assertThat(migration.grade()).as(() -> describe(migration)).isEqualTo("reversible");
    }

    private List<MigrationEntry> verify(Path folder) {
        var options = Options.of(folder).rows(ROWS).build();
        try (var verification = Verification.on(() -> server, s -> {}, options, Progress.SILENT, false)) {
            verification.migrations().forEach(verification::judge);
            return verification.run().migrations();
        }
    }

    private static Map<String, String> verdicts(MigrationEntry migration) {
        return migration.checks().stream()
                .filter(c -> List.of("failed", "inconclusive").contains(c.verdict()))
                .collect(toMap(CheckEntry::id, CheckEntry::verdict));
    }

    private static String describe(MigrationEntry migration) {
        return migration.checks().stream()
                .filter(c -> !c.findings().isEmpty() || c.verdict().equals("inconclusive"))
                .map(c -> "%n  %s %s (%s) %s".formatted(c.id(), c.verdict(), c.because(), c.findings()))
                .collect(Collectors.joining("", migration.name() + " is " + migration.grade(), "\n"));
    }
}
