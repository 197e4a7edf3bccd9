package dev.palindrome.battery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.battery.Case.Kind;
import dev.palindrome.database.DatabaseServer;
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

/** The battery once more, decided by the servers' own programs for dumps: where the dumps before and after differ, we differ. */
@Tag("container")
class DumpBatteryTest {

    /** Those that are left out are others of these, run the other way round. */
    private static final Set<Kind> KINDS = EnumSet.complementOf(EnumSet.of(Kind.LEFT, Kind.PUT_BACK));

    /**
     * A database of PostgreSQL with a subscription can be neither copied nor dropped; the others outlive theirs, and no dump holds
     * them. No dump of MySQL holds what belongs to the whole server.
     */
    private static final Set<String> LEFT_OUT = Set.of(
            "postgresql beside.sql: subscription",
            "postgresql server.sql: tablespace",
            "postgresql server.sql: replication origin",
            "mysql server.sql: user",
            "mysql server.sql: comment and attributes of a user",
            "mysql server.sql: role",
            "mysql server.sql: privileges",
            "mysql server.sql: other database",
            "mysql server.sql: foreign server");

    @Nested
    class NewestPostgres extends OnServer {
        NewestPostgres() {
            super("postgresql:18");
        }
    }

    /** Not part of CI, for it takes as long as the newest. */
    @Nested
    @Tag("older")
    class OlderPostgres extends OnServer {
        OlderPostgres() {
            super("postgresql:15");
        }
    }

    /** Not part of CI, for a database has to be made for each case; {@code .ci/battery} runs it. */
    @Nested
    @Tag("older")
    class Mysql extends OnServer {
        Mysql() {
            super("mysql:" + Battery.MYSQL);
        }
    }

    /** As that of MySQL. */
    @Nested
    @Tag("older")
    class MariaDb extends OnServer {
        MariaDb() {
            super("mariadb:" + Battery.MARIADB);
        }
    }

    @TestInstance(Lifecycle.PER_CLASS)
    abstract static class OnServer {

        private final String request;
        private final Map<Agreement, Integer> tally = new EnumMap<>(Agreement.class);
        private DatabaseServer server;
        private Battery battery;
        private Bench bench;
        private Judge judge;

        OnServer(String request) {
            this.request = request;
        }

        @BeforeAll
        void open() throws SQLException {
            server = TestContainers.of(request);
            battery = new Battery(Target.of(server));
            judge = Judge.on(server); // makes the neighbours
            bench = Bench.in(new TestDatabase(server));
        }

        @AfterAll
        void close() throws SQLException {
            Summary.write(
                    "dump-" + Summary.label(server),
                    tally.entrySet().stream()
                            .map(e -> e.getKey() + ": " + e.getValue())
                            .toList());
            bench.close();
            judge.close();
        }

        @TestFactory
        Stream<DynamicNode> weDifferWhereTheDumpDiffers() {
            return battery.files().stream().map(this::all);
        }

        private DynamicNode all(Path file) {
            return DynamicContainer.dynamicContainer(
                    file.getFileName().toString(),
                    battery.specimens(file).stream()
                            .filter(specimen ->
                                    !LEFT_OUT.contains(battery.target().folder() + " " + specimen.name()))
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
                Map<Case, Boolean> differs = judge.differences(specimen, cases);
                return trials.stream().map(trial -> judged(trial, differs.get(trial.tried())));
            } catch (SQLException e) {
                throw new IllegalStateException(specimen.name() + ": " + e.getMessage(), e);
            }
        }

        private DynamicNode judged(Trial trial, boolean dumpsDiffer) {
            Agreement agreement = Agreement.of(trial.diff(), dumpsDiffer, Reasons.OF_DUMPS);
            tally.merge(agreement, 1, Integer::sum);
            return DynamicTest.dynamicTest(
                    trial.tried().name(),
                    () -> assertThat(agreement)
                            .as("%s: the dumps differ: %s, we: %s", trial.tried(), dumpsDiffer, Told.of(trial.diff()))
                            .isNotEqualTo(Agreement.NONE));
        }
    }
}
