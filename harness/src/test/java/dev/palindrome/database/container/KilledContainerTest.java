package dev.palindrome.database.container;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.testing.Victim;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is left of a container when our JVM was killed. Others on this machine may come and go meanwhile. */
@Tag("container")
class KilledContainerTest {

    private static final Pattern SESSION = Pattern.compile("\"" + Containers.LABEL + "\":\"([0-9a-f-]+)\"");
    /** A container takes that many times longer to start than an embedded server. */
    private static final int SLOWER = 4;

    private static final long LIMIT = TimeUnit.SECONDS.toNanos(15);

    private final EngineApi engine =
            ((EngineSearch.Found) EngineSearch.ofThisMachine().run()).engine();
    private final Set<String> before = sessions();

    KilledContainerTest() throws IOException {}

    @Test
    void isRemovedAfterItWorked() throws Exception {
        var victim = Victim.start("container");
        Victim.awaitReady(victim);
        assertThat(newSessions()).isNotEmpty();
        Victim.kill(victim);
        assertThatNothingIsLeft();
    }

    @ParameterizedTest
    @MethodSource("dev.palindrome.testing.Victim#moments")
    void isRemovedAtAnyMoment(int millis) throws Exception {
        var victim = Victim.start("container");
        TimeUnit.MILLISECONDS.sleep(SLOWER * millis);
        Victim.kill(victim);
        // It must not come into being later either.
        TimeUnit.SECONDS.sleep(3);
        assertThatNothingIsLeft();
    }

    private void assertThatNothingIsLeft() throws Exception {
        long end = System.nanoTime() + LIMIT;
        while (!newSessions().isEmpty() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        assertThat(newSessions()).isEmpty();
    }

    private Set<String> newSessions() throws IOException {
        var now = sessions();
        now.removeAll(before);
        return now;
    }

    private Set<String> sessions() throws IOException {
        var list = engine.send("GET", "/containers/json?all=true", Duration.ofSeconds(5));
        var sessions = new HashSet<String>();
        var matcher = SESSION.matcher(list.body());
        while (matcher.find()) {
            sessions.add(matcher.group(1));
        }
        return sessions;
    }
}
