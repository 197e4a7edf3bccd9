package dev.palindrome.database.watchdog;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A guard by a shell that holds the other end of a pipe: whatever ends this JVM ends the pipe. */
final class ShellGuard implements Guard {

    /**
     * The command comes through the pipe, a word a line and an empty line at its end: so the shell is there before the folder is.
     * The outer shell waits for the process, so that nobody else gets its number as long as we may send it a signal; the inner
     * one waits for the end of the pipe. Stopping is SIGQUIT: the data is scrap. What does not obey gets SIGKILL after 8 seconds,
     * which is more than a postmaster needs to kill those of its own children that do not obey. Where no setsid
     * takes us out of the terminal's reach, job control does it for the process. SIGPIPE would end the shell when it
     * tells an end to a JVM that is no more.
     */
    private static final String SCRIPT = """
            trap '' INT TERM HUP PIPE
            command -v setsid >/dev/null 2>&1 || set -m 2>/dev/null
            dir=$1; shift
            exec 3<&0 </dev/null
            complete=
            while IFS= read -r word <&3; do
              [ -z "$word" ] && complete=yes && break
              set -- "$@" "$word"
            done
            if [ -n "$complete" ]; then
              "$@" >"$dir/process.log" 2>&1 3<&- &
              process=$!
              (
                while read -r line <&3; do :; done
                n=0
                while [ ! -e "$dir/ended" ] && kill -0 $process 2>/dev/null; do
                  [ $n -eq 0 ] && kill -QUIT $process 2>/dev/null
                  [ $n -ge 160 ] && kill -KILL $process 2>/dev/null
                  n=$((n + 1))
                  sleep 0.05 2>/dev/null || sleep 1
                done
              ) >/dev/null 2>&1 &
              inner=$!
              exec 3<&-
              echo $process
              wait $process
              status=$?
              : >"$dir/ended"
              echo "exit $status"
              exec >&- 2>&-
              wait $inner
            fi
            rm -rf "$dir" "$dir.lock"
            """;

    private static final int LIMIT_SECONDS = 12;

    private final Process shell;
    private final CompletableFuture<String> end = new CompletableFuture<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    private ShellGuard(Process shell) {
        this.shell = shell;
    }

    static ShellGuard over(Path folder, Map<String, String> environment) throws IOException {
        var builder = new ProcessBuilder(Shell.command(SCRIPT, List.of(folder.toString())))
                .redirectErrorStream(true)
                .directory(Path.of("/").toFile());
        builder.environment().putAll(environment);
        return new ShellGuard(builder.start());
    }

    @Override
    public void launch(List<String> command) throws IOException {
        if (command.stream().anyMatch(word -> word.isEmpty() || word.contains("\n"))) {
            throw new IOException("a command has words without content or of several lines: " + command);
        }
        var pipe = shell.getOutputStream();
        pipe.write((String.join("\n", command) + "\n\n").getBytes(StandardCharsets.UTF_8));
        pipe.flush();
        var output = shell.inputReader(StandardCharsets.UTF_8);
        var first = output.readLine();
        if (first == null || !first.matches("[0-9]+")) {
            throw new IOException("the shell that starts %s said: %s".formatted(command.get(0), first));
        }
        awaitEnd(output);
    }

    @Override
    public boolean isRunning() {
        return !end.isDone();
    }

    @Override
    public String end() {
        return end.getNow("");
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try {
            shell.getOutputStream().close();
            if (!shell.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                shell.destroyForcibly();
            }
        } catch (IOException e) {
            shell.destroyForcibly();
        } catch (InterruptedException e) {
            // The pipe has ended: the shell goes on without us.
            Thread.currentThread().interrupt();
        }
    }

    private void awaitEnd(BufferedReader output) {
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
    }
}
