package dev.palindrome.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.DiscoveryIssue;
import org.junit.platform.engine.DiscoveryIssue.Severity;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.testkit.engine.EngineTestKit;

class EmptyClassGuardTest {

    @Test
    void aClassWithoutTestsIsAnErrorAndNotSilence() {
        assertThat(issues(selectClass(Samples.Empty.class))).singleElement().satisfies(issue -> {
            assertThat(issue.severity()).isEqualTo(Severity.ERROR);
            assertThat(issue.message()).contains(Samples.Empty.class.getName(), "implements MigrationChecks");
        });
    }

    @Test
    void aClassWithInheritedChecksIsFine() {
        assertThat(issues(selectClass(Samples.OneCheck.class))).isEmpty();
    }

    @Test
    void aPackageIsLookedThrough() {
        assertThat(issues(selectPackage("dev.palindrome.junit"))).hasSize(1);
    }

    private static List<DiscoveryIssue> issues(DiscoverySelector selector) {
        return EngineTestKit.engine("palindrome-guard")
                .selectors(selector)
                .discover()
                .getDiscoveryIssues();
    }
}
