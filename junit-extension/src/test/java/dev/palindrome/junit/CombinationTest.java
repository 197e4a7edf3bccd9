package dev.palindrome.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;

class CombinationTest {

    @TempDir
    Path reports;

    @Test
    void testsOfOnesOwnNeedNoChecks() {
        EngineExecutionResults results = run(Samples.OfItsOwn.class);

        assertThat(results.allEvents().failed().list()).isEmpty();
        assertThat(results.testEvents().succeeded().count()).isEqualTo(2);
    }

    @Test
    void bothInterfacesAtOnceAreRefused() {
        assertThat(failure(Samples.Both.class))
                .contains(Samples.Both.class.getName(), "MigrationChecks and MigrationFactory", "remove one of them");
    }

    @Test
    void anAnnotationWithoutAnInterfaceIsRefused() {
        assertThat(failure(Samples.NoInterface.class))
                .contains(Samples.NoInterface.class.getName(), "add `implements MigrationChecks`");
    }

    @Test
    void anInterfaceWithoutTheAnnotationIsRefused() {
        assertThat(failure(Samples.NotAnnotated.class))
                .contains("NotAnnotated implements MigrationChecks, but is not annotated with @MigrationTest");
        assertThat(failure(Samples.FactoryNotAnnotated.class))
                .contains("FactoryNotAnnotated implements MigrationFactory, but is not annotated with @MigrationTest");
    }

    @Test
    void aFactoryHasNoConnectionForEachMigration() {
        assertThat(failure(Samples.ConnectionOfTheFactory.class))
                .contains("implements MigrationFactory, whose @Test methods run once");
    }

    @ParameterizedTest
    @CsvSource({
        "6.0.3, 3.5.6, true",
        "5.13.4, 3.2.5, true",
        "6.0.3, 3.6.0, false",
        "5.14.4, 3.5.6, false",
        "6.1.3, 3.5.6, false"
    })
    void surefireMergesTheLeavesOfSomeVersions(String junit, String surefire, boolean merges) {
        assertThat(Surefire.mergesLeaves(junit, surefire)).isEqualTo(merges);
    }

    private String failure(Class<?> sample) {
        return run(sample).allEvents().failed().stream()
                .map(Runs::message)
                .findFirst()
                .orElseThrow();
    }

    private EngineExecutionResults run(Class<?> sample) {
        return new Runs(reports, Map.of()).of(selectClass(sample));
    }
}
