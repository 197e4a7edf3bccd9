package dev.palindrome.battery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.battery.Case.Kind;
import dev.palindrome.testing.TestContainers;
import dev.palindrome.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The battery once more, decided by pg_dump: where the dumps before and after differ, we differ. */
@Tag("container")
class DumpBatteryTest {

    /** Those that are left out are others of these, run the other way round. */
    private static final Set<Kind> KINDS = EnumSet.complementOf(EnumSet.of(Kind.LEFT, Kind.PUT_BACK));

    /** A database with a subscription can be neither copied nor dropped; the others outlive theirs, and no dump holds them. */
    private static final Set<String> LEFT_OUT =
            Set.of("beside.sql: subscription", "server.sql: tablespace", "server.sql: replication origin");

    /** Files about what belongs to no single database, or is not copied with it. */
    private static final Set<String> AROUND = Set.of("server.sql");

    @Nested
    class Newest extends OnServer {
        Newest() {
            super("18");
        }
    }

    /** Not part of CI, for it takes as long as the newest. */
    @Nested
    @Tag("older")
    class Older extends OnServer {
        Older() {
            super("15");
        }
    }

    @TestInstance(Lifecycle.PER_CLASS)
    abstract static class OnServer {

        private final String major;
        private final Battery battery;
        private Bench bench;
        private DumpBench dumps;
        private final Map<Agreement, Integer> tally = new EnumMap<>(Agreement.class);

        OnServer(String major) {
            this.major = major;
            battery = Battery.ofPostgres(major);
        }

        @BeforeAll
        void open() throws SQLException {
            dumps = new DumpBench(TestContainers.postgres(major)); // makes the roles
            bench = Bench.in(new TestDatabase(TestContainers.postgres(major)));
        }

        @AfterAll
        void close() throws SQLException {
            Summary.write(
                    "dump-" + major,
                    tally.entrySet().stream()
                            .map(e -> e.getKey() + ": " + e.getValue())
                            .toList());
            bench.close();
            dumps.close();
        }

        @TestFactory
        Stream<DynamicNode> weDifferWhereTheDumpDiffers() {
            return battery.files().stream().map(this::all);
        }

        private DynamicNode all(Path file) {
            return DynamicContainer.dynamicContainer(
                    file.getFileName().toString(),
                    battery.specimens(file).stream()
                            .filter(specimen -> !LEFT_OUT.contains(specimen.name()))
                            .map(this::all));
        }

        private DynamicNode all(Specimen specimen) {
            return DynamicContainer.dynamicContainer(
                    specimen.name(), Stream.of(specimen).flatMap(this::judged));
        }

        private Stream<DynamicNode> judged(Specimen specimen) {
            try {
                List<Case> cases = specimen.cases().stream()
                        .filter(c -> KINDS.contains(c.kind()))
                        .toList();
                List<Trial> trials = bench.run(specimen.host(), cases);
                Map<Case, Boolean> differs = AROUND.contains(specimen.file())
                        ? dumps.differencesAround(specimen.host(), cases)
                        : dumps.differences(specimen.host(), cases);
                return trials.stream().map(trial -> judged(trial, differs.get(trial.tried())));
            } catch (SQLException e) {
                throw new IllegalStateException(specimen.name() + ": " + e.getMessage(), e);
            }
        }

        private DynamicNode judged(Trial trial, boolean dumpsDiffer) {
            Agreement agreement = Agreement.of(trial.diff(), dumpsDiffer);
            tally.merge(agreement, 1, Integer::sum);
            return DynamicTest.dynamicTest(
                    trial.tried().name(),
                    () -> assertThat(agreement)
                            .as("%s: the dumps differ: %s, we: %s", trial.tried(), dumpsDiffer, Told.of(trial.diff()))
                            .isNotEqualTo(Agreement.NONE));
        }
    }
}
