package dev.palindrome.database.container;

import dev.palindrome.database.DatabaseServer;
import dev.palindrome.database.watchdog.LastWill;
import dev.palindrome.failure.NoEngineException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.testcontainers.containers.JdbcDatabaseContainer;

/** Containers of one image. */
final class Containers {

    static final String LABEL = "dev.palindrome.session";

    private static final int LONGEST_STORY = 1_500;
    private static final long LOOK_MILLIS = 250;
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final Recipe recipe;
    private final String image;
    /** Begins with the JVM that it belongs to, so that whoever finds one knows whose it is. */
    private final String session = ProcessHandle.current().pid() + "-" + UUID.randomUUID();

    Containers(Recipe recipe, String image) {
        this.recipe = recipe;
        this.image = image;
    }

    /** Start one on an engine that has its image; when this JVM dies, it is removed. */
    DatabaseServer start(String because, EngineApi engine) {
        // It is written before there is anything to bequeath: there is no moment without.
        var will = Removal.will(engine.address(), session);
        try {
            return start(because, will, START_LIMIT);
        } catch (RuntimeException e) {
            will.execute();
            throw e;
        }
    }

    /** Start one where we cannot speak to the engine: the helper of Testcontainers removes it. */
    DatabaseServer startUnseen(String because, Duration pullTimeout) {
        return start(because, LastWill.nothing(), START_LIMIT.plus(pullTimeout));
    }

    private DatabaseServer start(String because, LastWill will, Duration limit) {
        var container = recipe.container(image);
        container.withLabel(LABEL, session);
        startWithin(limit, container);
        return recipe.over(container, because, () -> {
            container.stop();
            will.revoke();
        });
    }

    private static void startWithin(Duration limit, JdbcDatabaseContainer<?> container) {
        var start = CompletableFuture.runAsync(container::start, task -> {
            var thread = new Thread(task, "palindrome-container-start");
            thread.setDaemon(true);
            thread.start();
        });
        try {
            long end = System.nanoTime() + limit.toNanos();
            while (!isOver(start)) {
                if (hasDied(container)) {
                    throw new NoEngineException("the container of %s ended while it started; it said: %s"
                            .formatted(container.getDockerImageName(), tail(container.getLogs())));
                }
                if (System.nanoTime() > end) {
                    throw new NoEngineException(
                            "the container of %s did not start within %s s; try docker run by hand, and see what takes so long"
                                    .formatted(container.getDockerImageName(), limit.toSeconds()));
                }
            }
        } catch (ExecutionException e) {
            throw new NoEngineException("the container did not start: " + story(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoEngineException("interrupted while a container started", e);
        }
    }

    private static boolean isOver(CompletableFuture<Void> start) throws ExecutionException, InterruptedException {
        try {
            start.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    /** Testcontainers goes on to ask for two minutes, whatever has become of the server. */
    private static boolean hasDied(JdbcDatabaseContainer<?> container) {
        try {
            return container.getContainerId() != null
                    && "exited"
                            .equals(container
                                    .getCurrentContainerInfo()
                                    .getState()
                                    .getStatus());
        } catch (RuntimeException e) {
            // It is not there yet, or no more: the start itself tells.
            return false;
        }
    }

    private static String tail(String log) {
        var text = log.strip().replaceAll("\\s*\\R\\s*", " | ");
        return text.length() > LONGEST_STORY ? "..." + text.substring(text.length() - LONGEST_STORY) : text;
    }

    /** The cause is rarely what the outermost exception says. */
    private static String story(@Nullable Throwable failure) {
        var sentences = new ArrayList<String>();
        for (var cause = failure; cause != null && sentences.size() < 4; cause = cause.getCause()) {
            sentences.add(String.valueOf(cause.getMessage()).replaceAll("\\s*\\R\\s*", " "));
        }
        return String.join(": ", sentences);
    }
}
