package dev.palindrome.junit;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells the forks of one build, which one process started, from the test runs of another. */
final class BuildId {

    private static final Set<String> SHELLS =
            Set.of("ash", "bash", "busybox", "cmd.exe", "dash", "ksh", "powershell.exe", "pwsh", "sh", "zsh");

    private BuildId() {}

    static String current() {
        ProcessHandle self = ProcessHandle.current();
        return isFork()
                ? starter(self).map(BuildId::of).orElseGet(() -> of(self))
                : of(self); // a run of its own, as in an IDE, shares its parent with every other run
    }

    private static boolean isFork() {
        return Stream.of("surefire.forkNumber", "surefire.test.class.path", "org.gradle.test.worker")
                .anyMatch(key -> System.getProperty(key) != null);
    }

    /** Surefire starts each fork through a shell of its own. */
    private static Optional<ProcessHandle> starter(ProcessHandle fork) {
        Optional<ProcessHandle> parent = fork.parent();
        while (parent.filter(BuildId::isShell).isPresent()) {
            parent = parent.flatMap(ProcessHandle::parent);
        }
        return parent;
    }

    private static boolean isShell(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName())
                .filter(name -> SHELLS.contains(name.toString()))
                .isPresent();
    }

    private static String of(ProcessHandle process) {
        long started = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        return process.pid() + "-" + started;
    }
}
