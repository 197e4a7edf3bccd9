package dev.palindrome.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import org.junit.jupiter.api.Test;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

class EmptyClassGuardTest {

    @Test
    void aClassWithoutTestsFailsAndIsNotSilent() {
        assertThat(run(selectClass(Samples.Empty.class)).containerEvents().failed().stream()
                        .map(Runs::message))
                .singleElement()
                .asString()
                .contains(Samples.Empty.class.getName(), "implements MigrationChecks");
    }

    @Test
    void aClassThatInheritsNoTestFailsToo() {
        assertThat(Runs.names(run(selectClass(Samples.OfItsOwnWithoutAny.class))
                        .containerEvents()
                        .failed()))
                .containsExactly("OfItsOwnWithoutAny");
    }

    @Test
    void aClassWithInheritedChecksIsFine() {
        assertThat(run(selectClass(Samples.OneCheck.class)).allEvents().failed().list())
                .isEmpty();
        assertThat(run(selectClass(Samples.GoodFactory.class))
                        .allEvents()
                        .failed()
                        .list())
                .isEmpty();
    }

    @Test
    void aPackageIsLookedThrough() {
        assertThat(Runs.names(run(selectPackage("dev.palindrome.junit"))
                        .containerEvents()
                        .failed()))
                .containsExactlyInAnyOrder("Empty", "OfItsOwnWithoutAny");
    }

    @Test
    void itsNodeCanBeRunAgain() {
        var node = "[engine:palindrome-guard]/[class:%s]".formatted(Samples.Empty.class.getName());

        assertThat(Runs.names(run(selectUniqueId(node)).containerEvents().failed()))
                .containsExactly("Empty");
    }

    private static EngineExecutionResults run(DiscoverySelector selector) {
        return EngineTestKit.engine("palindrome-guard").selectors(selector).execute();
    }
}
