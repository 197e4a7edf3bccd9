package dev.palindrome.examples;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.palindrome.Options;
import dev.palindrome.Verification;
import dev.palindrome.check.Check;
import dev.palindrome.check.Checks;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Takes every exhibit of the museum through the harness, and holds it to the sign beside it. */
class MuseumTest {

    private static final int ROWS = 50;

    private static DatabaseServer server;

    @BeforeAll
    static void startOneServerForAll() {
        var request = EngineRequest.parse(
                System.getProperty("palindrome.museum.database", "postgresql"),
                System.getProperty("palindrome.museum.provider", "embedded"),
                Duration.ofSeconds(60));
        server = DatabaseProviders.start(request);
    }

    @AfterAll
    static void stopIt() {
        server.close();
    }

    @Test
    void eachCheckHasARoomWithThreeExhibitsAtLeast() {
        Map<String, Long> exhibits =
                Exhibit.all().stream().collect(Collectors.groupingBy(Exhibit::check, Collectors.counting()));

        assertThat(exhibits.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Checks.all().stream().map(Check::id).toList());
        assertThat(exhibits.values()).allMatch(number -> number >= 3);
    }

    @Test
    void everyExhibitIsNamedOnThePageOfItsCheck() {
        assertThat(Exhibit.all())
                .allSatisfy(exhibit -> assertThat(Checks.explain(exhibit.check()))
                        .contains("* `%s/%s`"
                                .formatted(exhibit.check(), exhibit.folder().getFileName())));
    }

    @TestFactory
    Stream<DynamicNode> everyExhibitIsWhatItsSignSays() {
        Map<String, List<Exhibit>> rooms = Exhibit.all().stream()
                .collect(Collectors.groupingBy(Exhibit::check, TreeMap::new, Collectors.toList()));
        return rooms.entrySet().stream()
                .map(room ->
                        dynamicContainer(room.getKey(), room.getValue().stream().map(MuseumTest::nodes)));
    }

    private static DynamicNode nodes(Exhibit exhibit) {
        return dynamicContainer(
                exhibit.title(),
                Stream.of(
                        dynamicTest("is as bad as its sign says", exhibit.bad().toUri(), () -> isAsBad(exhibit)),
                        dynamicTest(
                                "is reversible where it was repaired",
                                exhibit.repaired().toUri(),
                                () -> isRepaired(exhibit))));
    }

    private static void isAsBad(Exhibit exhibit) {
        List<MigrationEntry> migrations = verify(exhibit.bad());
        MigrationEntry bad = migrations.stream()
                .filter(m -> m.id().equals(exhibit.migration()))
                .findFirst()
                .orElseThrow();

        assertThat(verdicts(bad)).as(() -> describe(bad)).isEqualTo(exhibit.verdicts());
        assertThat(exhibit.verdicts()).containsKey(exhibit.check());
        assertThat(bad.grade()).as(() -> describe(bad)).isEqualTo(exhibit.grade());
        assertThat(migrations).filteredOn(m -> m != bad).allSatisfy(MuseumTest::isReversible);
    }

    private static void isRepaired(Exhibit exhibit) {
        assertThat(verify(exhibit.repaired())).hasSizeGreaterThan(1).allSatisfy(MuseumTest::isReversible);
    }

    private static void isReversible(MigrationEntry migration) {
        assertThat(migration.grade()).as(() -> describe(migration)).isEqualTo("reversible");
    }

    private static List<MigrationEntry> verify(Path folder) {
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
