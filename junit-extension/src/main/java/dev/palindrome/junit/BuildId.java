package dev.palindrome.junit;

import java.time.Instant;
import java.util.stream.Stream;

/** Tells the forks of one build, which share a parent process, from the test runs of another. */
final class BuildId {

    private BuildId() {}

    static String current() {
        ProcessHandle self = ProcessHandle.current();
        return isFork()
                ? self.parent().map(BuildId::of).orElseGet(() -> of(self))
                : of(self); // a run of its own, as in an IDE, shares its parent with every other run
    }

    private static boolean isFork() {
        return Stream.of("surefire.forkNumber", "surefire.test.class.path", "org.gradle.test.worker")
                .anyMatch(key -> System.getProperty(key) != null);
    }

    private static String of(ProcessHandle process) {
        long started = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        return process.pid() + "-" + started;
    }
}
