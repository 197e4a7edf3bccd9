package dev.palindrome.database.watchdog;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A server process in the care of a shell that holds the other end of a pipe: when this JVM ends, in whatever way, the pipe ends,
 * and the shell stops the server and removes its folder. Closing does the same, on purpose. Safe for use by several threads.
 */
public final class Guarded implements AutoCloseable {

    /**
     * The outer shell waits for the server, so that nobody else gets its number as long as we may send it a signal; the inner
     * one waits for the end of the pipe. Stopping is SIGQUIT: the data is scrap. A server that does not obey gets SIGKILL after 8
     * seconds, which is more than a postmaster needs to kill those of its own children that do not obey.
     */
    private static final String SCRIPT = """
            trap '' INT TERM HUP
            dir=$1; shift
            exec 3<&0
            "$@" </dev/null >"$dir/server.log" 2>&1 3<&- &
            server=$!
            (
              while read -r line <&3; do :; done
              n=0
              while [ ! -e "$dir/ended" ] && kill -0 $server 2>/dev/null; do
                [ $n -eq 0 ] && kill -QUIT $server 2>/dev/null
                [ $n -ge 160 ] && kill -KILL $server 2>/dev/null
                n=$((n + 1))
                sleep 0.05 2>/dev/null || sleep 1
              done
            ) >/dev/null 2>&1 &
            guard=$!
            exec 3<&-
            echo $server
            wait $server
            status=$?
            : >"$dir/ended"
            echo "exit $status"
            exec >&-
            wait $guard
            rm -rf "$dir" "$dir.lock"
            """;

    private static final boolean SETSID = onPath("setsid");

    private final Process shell;
    private final long pid;
    private final CompletableFuture<String> ended;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Guarded(Process shell, long pid, CompletableFuture<String> ended) {
        this.shell = shell;
        this.pid = pid;
        this.ended = ended;
    }

    /** Return whether this system has the shell that it takes. */
    public static boolean isPossible() {
        return Files.isExecutable(Path.of("/bin/sh"));
    }

    /**
     * Start a server.
     *
     * @param folder what is removed with it; its output goes to {@code server.log} in there
     * @throws IOException where the shell cannot be started
     */
    public static Guarded start(Path folder, List<String> command, Map<String, String> environment) throws IOException {
        var line = new ArrayList<>(detached());
        line.addAll(List.of("/bin/sh", "-c", SCRIPT, "palindrome-watchdog", folder.toString()));
        line.addAll(command);
        var builder = new ProcessBuilder(line).redirectErrorStream(true).directory(folder.toFile());
        builder.environment().putAll(environment);
        var shell = builder.start();
        var output = new BufferedReader(shell.inputReader(StandardCharsets.UTF_8));
        var first = output.readLine();
        if (first == null || !first.matches("[0-9]+")) {
            shell.getOutputStream().close();
            throw new IOException("the shell that starts the server said: " + first);
        }
        return new Guarded(shell, Long.parseLong(first), endOf(output));
    }

    /** Return what takes a command out of the reach of a Ctrl-C: that goes to all of the terminal's processes. */
    static List<String> detached() {
        return SETSID ? List.of("setsid") : List.of();
    }

    /** Return the number of the server's process. */
    public long pid() {
        return pid;
    }

    /** Return whether the server runs. */
    public boolean isRunning() {
        return !ended.isDone();
    }

    /** Stop the server, and wait until it and its folder are gone; at most 12 seconds. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try {
            shell.getOutputStream().close();
            if (!shell.waitFor(12, TimeUnit.SECONDS)) {
                shell.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            // The pipe has ended: the shell goes on without us.
            Thread.currentThread().interrupt();
        }
    }

    private static CompletableFuture<String> endOf(BufferedReader output) {
        var end = new CompletableFuture<String>();
        var reader = new Thread(
                () -> {
                    try (output) {
                        end.complete(String.valueOf(output.readLine()));
                    } catch (IOException e) {
                        end.complete(String.valueOf(e.getMessage()));
                    }
                },
                "palindrome-watchdog");
        reader.setDaemon(true);
        reader.start();
        return end;
    }

    private static boolean onPath(String program) {
        return List.of("/usr/bin", "/bin", "/usr/local/bin").stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
