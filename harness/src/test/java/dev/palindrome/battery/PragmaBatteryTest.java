package dev.palindrome.battery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.battery.Case.Kind;
import dev.palindrome.database.Database;
import dev.palindrome.database.DatabaseServer;
import dev.palindrome.testing.TestDatabase;
import dev.palindrome.testing.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The battery of SQLite once more, decided by its pragmas: where they differ, we differ. */
@Tag("battery")
@TestInstance(Lifecycle.PER_CLASS)
class PragmaBatteryTest {

    /** Those that are left out are others of these, run the other way round. */
    private static final Set<Kind> KINDS = EnumSet.complementOf(EnumSet.of(Kind.LEFT, Kind.PUT_BACK));

    private final DatabaseServer server = TestServers.sqlite();
    private final Map<Agreement, Integer> tally = new EnumMap<>(Agreement.class);

    @AfterAll
    void close() {
        Summary.write(
                "dump-" + Summary.label(server),
                tally.entrySet().stream()
                        .map(e -> e.getKey() + ": " + e.getValue())
                        .toList());
    }

    @TestFactory
    Stream<DynamicNode> weDifferWhereThePragmasDiffer() {
        return new Battery(Target.of(server))
                .specimens().stream()
                        .map(specimen -> DynamicContainer.dynamicContainer(
                                specimen.name(), Stream.of(specimen).flatMap(this::judged)));
    }

    private Stream<DynamicNode> judged(Specimen specimen) {
        try (Bench bench = Bench.in(new TestDatabase(server))) {
            List<Case> cases = specimen.cases().stream()
                    .filter(c -> KINDS.contains(c.kind()))
                    .toList();
            return bench.run(specimen.host(), cases).stream()
                    .map(trial -> judged(trial, differ(specimen.host(), trial.tried())))
                    .collect(Collectors.toList())
                    .stream();
        } catch (SQLException e) {
            throw new IllegalStateException(specimen.name() + ": " + e.getMessage(), e);
        }
    }

    private DynamicNode judged(Trial trial, boolean pragmasDiffer) {
        Agreement agreement = Agreement.of(trial.diff(), pragmasDiffer, Reasons.OF_PRAGMAS);
        tally.merge(agreement, 1, Integer::sum);
        return DynamicTest.dynamicTest(
                trial.tried().name(),
                () -> assertThat(agreement)
                        .as("%s: the pragmas differ: %s, we: %s", trial.tried(), pragmasDiffer, Told.of(trial.diff()))
                        .isNotEqualTo(Agreement.NONE));
    }

    private boolean differ(String host, Case tried) {
        Database database = server.create("judged");
        try {
            run(database, host);
            run(database, tried.given());
            SortedSet<String> before = Pragmas.of(database);
            run(database, tried.up());
            run(database, tried.down());
            return !before.equals(Pragmas.of(database));
        } catch (SQLException e) {
            throw new IllegalStateException(tried + ": " + e.getMessage(), e);
        } finally {
            server.drop(database);
        }
    }

    private static void run(Database database, String sql) throws SQLException {
        try (Connection session = database.connect()) {
            TestDatabase.run(session, sql);
        }
    }
}
