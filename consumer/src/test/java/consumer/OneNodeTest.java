package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs one migration's node of the tree again, as an IDE does, by its unique id. */
class OneNodeTest {

    @Test
    void ofTheChecks() {
        runsOnItsOwn(GoodHistoryTest.class);
    }

    @Test
    void ofTheFactory() {
        runsOnItsOwn(GoodFactoryTest.class);
    }

    private static void runsOnItsOwn(Class<?> testClass) {
        String node = run(selectClass(testClass)).stream()
                .filter(test -> test.getDisplayName().equals("000002_age"))
                .map(TestIdentifier::getUniqueId)
                .findFirst()
                .orElseThrow();

        List<TestIdentifier> again = run(selectUniqueId(node));

        assertTrue(again.stream().anyMatch(t -> t.getDisplayName().equals("000002_age: schema-restored")));
        assertEquals(0, again.stream().filter(t -> t.getDisplayName().startsWith("000001_users")).count());
    }

    private static List<TestIdentifier> run(DiscoverySelector selector) {
        List<TestIdentifier> seen = new ArrayList<>();
        var listener = new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                assertTrue(result.getStatus() != TestExecutionResult.Status.FAILED, () -> test + ": " + result);
                seen.add(test);
            }
        };
        LauncherFactory.create()
                .execute(LauncherDiscoveryRequestBuilder.request().selectors(selector).build(), listener);
        return seen;
    }
}
