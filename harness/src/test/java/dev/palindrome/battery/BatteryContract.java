package dev.palindrome.battery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.database.DatabaseServer;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What a battery has to show on one server. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class BatteryContract {

    private final Supplier<DatabaseServer> lender;
    private final int atLeast;
    private final Tally tally = new Tally();
    private final Map<Specimen, Future<List<Trial>>> begun = new LinkedHashMap<>();
    private DatabaseServer server;
    private Workbenches workbenches;

    /** @param atLeast how many defects there have to be, and how many twins */
    BatteryContract(Supplier<DatabaseServer> lender, int atLeast) {
        this.lender = lender;
        this.atLeast = atLeast;
    }

    @BeforeAll
    void begin() throws SQLException {
        server = lender.get();
        workbenches = new Workbenches(server);
        new Battery(Target.of(server))
                .specimens()
                .forEach(specimen -> begun.put(specimen, workbenches.begin(specimen.host(), specimen.cases())));
    }

    @AfterAll
    void close() throws SQLException {
        Summary.write("battery-" + Summary.label(server), tally.lines());
        workbenches.close();
    }

    @TestFactory
    Stream<DynamicNode> everyDefectIsNamedAndNoTwinIsAccused() {
        return begun.entrySet().stream()
                .map(each -> DynamicContainer.dynamicContainer(
                        each.getKey().name(),
                        Stream.of(each.getValue())
                                .flatMap(future -> Workbenches.await(future).stream())
                                .map(tally::count)
                                .map(BatteryContract::judged)));
    }

    @Test
    void isLargeEnoughToMeanSomething() {
        List<Case> cases = begun.keySet().stream()
                .flatMap(specimen -> specimen.cases().stream())
                .toList();

        assertThat(cases).filteredOn(Case::isDefect).hasSizeGreaterThanOrEqualTo(atLeast);
        assertThat(cases).filteredOn(c -> !c.isDefect()).hasSizeGreaterThanOrEqualTo(atLeast);
        assertThat(cases).extracting(Case::name).doesNotHaveDuplicates();
    }

    private static DynamicNode judged(Trial trial) {
        return DynamicTest.dynamicTest(
                trial.tried().name(),
                () -> assertThat(Told.of(trial.diff()))
                        .as(trial.tried().name())
                        .isEqualTo(trial.tried().told()));
    }
}
