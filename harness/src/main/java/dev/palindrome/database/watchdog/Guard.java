package dev.palindrome.database.watchdog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Guards a folder and the process that lives in it: when this JVM ends, in whatever way, the process is stopped and the folder
 * removed. Closing does the same, on purpose, and waits until it is done. Safe for use by several threads.
 */
public interface Guard extends AutoCloseable {

    /** The file of the folder that takes what the process says. */
    String LOG = "process.log";

    /**
     * Put a guard over a folder, which may be created afterwards, and over the lock file of the same name beside it.
     *
     * @param environment what the process finds in its environment beyond ours
     * @throws IOException where the guard cannot be started
     */
    static Guard over(Path folder, Map<String, String> environment) throws IOException {
        return Shell.isHere() ? ShellGuard.over(folder, environment) : new PlainGuard(folder, environment);
    }

    /** Start the process, once. */
    void launch(List<String> command) throws IOException;

    /** Return whether the process runs. */
    boolean isRunning();

    /** Return how the process ended: {@code exit 0}; empty as long as it runs. */
    String end();

    @Override
    void close();
}
