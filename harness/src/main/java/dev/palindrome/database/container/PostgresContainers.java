package dev.palindrome.database.container;

import dev.palindrome.database.DatabaseServer;
import dev.palindrome.database.postgresql.PostgresAccess;
import dev.palindrome.database.postgresql.PostgresServer;
import dev.palindrome.database.postgresql.PostgresSettings;
import dev.palindrome.database.watchdog.LastWill;
import dev.palindrome.failure.NoEngineException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** Containers of one image. */
final class PostgresContainers {

    static final String LABEL = "dev.palindrome.session";

    private static final String SUPERUSER = "postgres";
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final long SHARED_MEMORY = 256L << 20;

    private final String image;
    private final String session = UUID.randomUUID().toString();

    PostgresContainers(String image) {
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
        var container = container();
        startWithin(limit, container);
        var access = new PostgresAccess(
                container.getHost(),
                container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                container.getUsername(),
                container.getPassword(),
                container.getDatabaseName());
        return PostgresServer.over(access, "container", because, () -> {
            container.stop();
            will.revoke();
        });
    }

    private PostgreSQLContainer container() {
        int major = major(image);
        return new PostgreSQLContainer(DockerImageName.parse(image))
                .withUsername(SUPERUSER)
                .withPassword(UUID.randomUUID().toString())
                .withDatabaseName(SUPERUSER)
                // Sessions are opened by the hundred: SCRAM takes its time on purpose.
                .withEnv("POSTGRES_INITDB_ARGS", "--auth-host=md5 --auth-local=trust")
                .withEnv("POSTGRES_HOST_AUTH_METHOD", "md5")
                .withCommand(command(major))
                .withLabel(LABEL, session)
                .withSharedMemorySize(SHARED_MEMORY)
                // The image of 18 keeps its data one floor higher than the older ones.
                .withTmpFs(Map.of(major >= 18 ? "/var/lib/postgresql" : "/var/lib/postgresql/data", "rw"));
    }

    private static String[] command(int major) {
        var command = new ArrayList<>(List.of("postgres"));
        PostgresSettings.of(major).forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return command.toArray(String[]::new);
    }

    private static int major(String image) {
        var digits = image.substring(image.lastIndexOf(':') + 1).split("[^0-9]", 2)[0];
        return digits.isEmpty() ? 18 : Integer.parseInt(digits);
    }

    private static void startWithin(Duration limit, PostgreSQLContainer container) {
        var start = CompletableFuture.runAsync(container::start, task -> {
            var thread = new Thread(task, "palindrome-container-start");
            thread.setDaemon(true);
            thread.start();
        });
        try {
            start.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new NoEngineException(
                    "the container of %s did not start within %s s"
                            .formatted(container.getDockerImageName(), limit.toSeconds()),
                    e);
        } catch (ExecutionException e) {
            throw new NoEngineException("the container did not start: " + story(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoEngineException("interrupted while a container started", e);
        }
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
