package dev.palindrome.battery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.testing.TestServers;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every property of every kind of object, forgotten by a down. */
@Tag("battery")
class BatteryTest {

    private static final Tally TALLY = new Tally();
    private static final Map<Specimen, Future<List<Trial>>> BEGUN = new LinkedHashMap<>();
    private static Workbenches workbenches;

    @BeforeAll
    static void begin() throws SQLException {
        workbenches = new Workbenches(TestServers.postgres(String.valueOf(Battery.MAJOR)));
        Battery.files().stream()
                .flatMap(file -> Battery.specimens(file, Battery.MAJOR).stream())
                .forEach(specimen -> BEGUN.put(specimen, workbenches.begin(specimen.host(), specimen.cases())));
    }

    @AfterAll
    static void close() throws SQLException {
        Summary.write("embedded-" + Battery.MAJOR, TALLY.lines());
        workbenches.close();
    }

    @TestFactory
    Stream<DynamicNode> everyDefectIsNamedAndNoTwinIsAccused() {
        return BEGUN.entrySet().stream()
                .map(begun -> DynamicContainer.dynamicContainer(
                        begun.getKey().name(),
                        Stream.of(begun.getValue())
                                .flatMap(future -> Workbenches.await(future).stream())
                                .map(TALLY::count)
                                .map(BatteryTest::judged)));
    }

    @Test
    void isLargeEnoughToMeanSomething() {
        List<Case> cases = Battery.cases(Battery.MAJOR);

        assertThat(cases).filteredOn(Case::isDefect).hasSizeGreaterThanOrEqualTo(250);
        assertThat(cases).filteredOn(c -> !c.isDefect()).hasSizeGreaterThanOrEqualTo(250);
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
