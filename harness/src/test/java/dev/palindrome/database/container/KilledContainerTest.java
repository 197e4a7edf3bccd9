package dev.palindrome.database.container;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.testing.Victim;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is left of a container when our JVM was killed. Others on this machine may come and go meanwhile. */
@Tag("container")
class KilledContainerTest {

    /** A container takes that many times longer to start than an embedded server. */
    private static final int SLOWER = 4;

    private static final long LIMIT = TimeUnit.SECONDS.toNanos(15);

    private final EngineApi engine =
            ((EngineSearch.Found) EngineSearch.ofThisMachine().run()).engine();

    @Test
    void isRemovedAfterItWorked() throws Exception {
        var victim = Victim.start("container");
        Victim.awaitReady(victim);
        assertThat(sessions(victim)).isNotEmpty();
        Victim.kill(victim);
        assertThatNothingIsLeft(victim);
    }

    @ParameterizedTest
    @MethodSource("dev.palindrome.testing.Victim#moments")
    void isRemovedAtAnyMoment(int millis) throws Exception {
        var victim = Victim.start("container");
        TimeUnit.MILLISECONDS.sleep(SLOWER * millis);
        Victim.kill(victim);
        // It must not come into being later either.
        TimeUnit.SECONDS.sleep(3);
        assertThatNothingIsLeft(victim);
    }

    private void assertThatNothingIsLeft(Process victim) throws Exception {
        long end = System.nanoTime() + LIMIT;
        while (!sessions(victim).isEmpty() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        assertThat(sessions(victim)).isEmpty();
    }

    /** Sessions begin with the number of the JVM that they belong to. */
    private Set<String> sessions(Process victim) throws IOException {
        var list = engine.send("GET", "/containers/json?all=true", Duration.ofSeconds(5));
        return Pattern.compile("\"%s\":\"(%d-[0-9a-f-]+)\"".formatted(Containers.LABEL, victim.pid()))
                .matcher(list.body())
                .results()
                .map(session -> session.group(1))
                .collect(Collectors.toSet());
    }
}
