package dev.palindrome.battery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.testing.TestDatabase;
import dev.palindrome.testing.TestServers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every property of every kind of object, forgotten by a down. */
class BatteryTest {

    private static TestDatabase database;
    private static Workbench workbench;
    private static final Tally TALLY = new Tally();

    @BeforeAll
    static void open() throws SQLException {
        database = new TestDatabase(TestServers.postgres(String.valueOf(Battery.MAJOR)));
        workbench = new Workbench(database);
    }

    @AfterAll
    static void close() throws SQLException {
        Summary.write("embedded-" + Battery.MAJOR, TALLY.lines());
        workbench.close();
        database.close();
    }

    @TestFactory
    Stream<DynamicNode> everyDefectIsNamedAndNoTwinIsAccused() {
        return Battery.files().stream().map(BatteryTest::all);
    }

    @Test
    void isLargeEnoughToMeanSomething() {
        List<Case> cases = Battery.cases(Battery.MAJOR);

        assertThat(cases).filteredOn(Case::isDefect).hasSizeGreaterThanOrEqualTo(250);
        assertThat(cases).filteredOn(c -> !c.isDefect()).hasSizeGreaterThanOrEqualTo(250);
        assertThat(cases).extracting(Case::name).doesNotHaveDuplicates();
    }

    private static DynamicNode all(Path file) {
        return DynamicContainer.dynamicContainer(
                file.getFileName().toString(),
                Battery.specimens(file, Battery.MAJOR).stream().map(BatteryTest::all));
    }

    private static DynamicNode all(Specimen specimen) {
        return DynamicContainer.dynamicContainer(
                specimen.name(), Stream.of(specimen).flatMap(BatteryTest::tried).map(BatteryTest::judged));
    }

    private static Stream<Trial> tried(Specimen specimen) {
        try {
            return workbench.run(specimen).stream().map(TALLY::count);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static DynamicNode judged(Trial trial) {
        return DynamicTest.dynamicTest(
                trial.tried().name(),
                () -> assertThat(Told.of(trial.diff()))
                        .as(trial.tried().name())
                        .isEqualTo(trial.tried().told()));
    }
}
