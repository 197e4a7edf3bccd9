package dev.palindrome.database.container;

import dev.palindrome.database.DatabaseServer;
import dev.palindrome.database.postgresql.PostgresAccess;
import dev.palindrome.database.postgresql.PostgresServer;
import dev.palindrome.database.postgresql.PostgresSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.testcontainers.containers.JdbcDatabaseContainer;

/** PostgreSQL in a container. */
final class PostgresRecipe implements Recipe {

    private static final int PORT = 5432;
    private static final String SUPERUSER = "postgres";
    private static final long SHARED_MEMORY = 256L << 20;

    @Override
    public JdbcDatabaseContainer<?> container(String image) {
        int major = major(image);
        var container = Product.POSTGRESQL.container(image);
        container.withUsername(SUPERUSER);
        container.withPassword(UUID.randomUUID().toString());
        container.withDatabaseName(SUPERUSER);
        // Sessions are opened by the hundred: SCRAM takes its time on purpose.
        container.withEnv("POSTGRES_INITDB_ARGS", "--auth-host=md5 --auth-local=trust");
        container.withEnv("POSTGRES_HOST_AUTH_METHOD", "md5");
        container.withCommand(command(major));
        container.withSharedMemorySize(SHARED_MEMORY);
        // The image of 18 keeps its data one floor higher than the older ones.
        container.withTmpFs(Map.of(major >= 18 ? "/var/lib/postgresql" : "/var/lib/postgresql/data", "rw"));
        return container;
    }

    @Override
    public DatabaseServer over(JdbcDatabaseContainer<?> container, String because, Runnable stop) {
        return PostgresServer.over(access(container), ContainerProvider.NAME, because, stop);
    }

    @Override
    public DatabaseServer asGuest(JdbcDatabaseContainer<?> container, String because, Runnable stop) {
        return PostgresServer.asGuest(access(container), ContainerProvider.NAME, because, stop);
    }

    private static PostgresAccess access(JdbcDatabaseContainer<?> container) {
        return new PostgresAccess(
                container.getHost(),
                container.getMappedPort(PORT),
                container.getUsername(),
                container.getPassword(),
                container.getDatabaseName());
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
}
