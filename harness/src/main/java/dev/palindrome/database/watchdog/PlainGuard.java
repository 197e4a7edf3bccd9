package dev.palindrome.database.watchdog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The guard of systems without a shell: it works as long as this JVM can do something at its end. The next sweep does the rest. */
final class PlainGuard implements Guard {

    private static final int LIMIT_SECONDS = 8;

    private final Path folder;
    private final Map<String, String> environment;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Thread hook = new Thread(this::stop, "palindrome-watchdog");

    private volatile @Nullable Process process;

    PlainGuard(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = Map.copyOf(environment);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public void launch(List<String> command) throws IOException {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(LOG).toFile());
        builder.environment().putAll(environment);
        process = builder.start();
    }

    @Override
    public boolean isRunning() {
        var current = process;
        return current != null && current.isAlive();
    }

    @Override
    public String end() {
        var current = process;
        return current == null || current.isAlive() ? "" : "exit " + current.exitValue();
    }

    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ignored) {
            // The JVM ends; the hook finds that all is done.
        }
    }

    private void stop() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try {
            var current = process;
            if (current != null) {
                var family = current.descendants().toList();
                current.destroyForcibly();
                family.forEach(ProcessHandle::destroyForcibly);
                current.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
            }
            Trees.remove(folder);
            Files.deleteIfExists(folder.resolveSibling(folder.getFileName() + ".lock"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
