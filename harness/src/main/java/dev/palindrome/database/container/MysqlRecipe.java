package dev.palindrome.database.container;

import dev.palindrome.database.DatabaseServer;
import dev.palindrome.database.mysql.MysqlAccess;
import dev.palindrome.database.mysql.MysqlServer;
import dev.palindrome.database.mysql.MysqlSettings;
import dev.palindrome.database.mysql.flavor.Flavor;
import java.util.Map;
import java.util.UUID;
import org.testcontainers.containers.JdbcDatabaseContainer;
import org.testcontainers.mariadb.MariaDBContainer;
import org.testcontainers.mysql.MySQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * MySQL or MariaDB in a container.
 *
 * @param flavor the product
 */
record MysqlRecipe(Flavor flavor) implements Recipe {

    private static final int PORT = 3306;
    private static final String SUPERUSER = "root";

    /** Testcontainers brings a my.cnf for small machines; what it sets would be neither the server's defaults nor ours. */
    private static final String CONFIGURATION = "dev/palindrome/database/container/server";

    @Override
    public JdbcDatabaseContainer<?> container(String image) {
        return flavor.isMariaDb() ? mariaDb(image) : mySql(image);
    }

    private JdbcDatabaseContainer<?> mySql(String image) {
        return new MySQLContainer(DockerImageName.parse(image))
                .withUsername(SUPERUSER)
                .withPassword(UUID.randomUUID().toString())
                .withConfigurationOverride(CONFIGURATION)
                .withCommand(command())
                .withTmpFs(Map.of("/var/lib/mysql", "rw"));
    }

    private JdbcDatabaseContainer<?> mariaDb(String image) {
        return new MariaDBContainer(DockerImageName.parse(image))
                .withUsername(SUPERUSER)
                .withPassword(UUID.randomUUID().toString())
                .withConfigurationOverride(CONFIGURATION)
                .withCommand(command())
                .withTmpFs(Map.of("/var/lib/mysql", "rw"));
    }

    @Override
    public DatabaseServer over(JdbcDatabaseContainer<?> container, String because, Runnable stop) {
        return MysqlServer.over(flavor, access(container), ContainerProvider.NAME, because, stop);
    }

    /** The user of such a container may work in one database only; the administrator has the same password. */
    @Override
    public DatabaseServer asGuest(JdbcDatabaseContainer<?> container, String because, Runnable stop) {
        return MysqlServer.asGuest(flavor, access(container), ContainerProvider.NAME, because, stop);
    }

    private static MysqlAccess access(JdbcDatabaseContainer<?> container) {
        return new MysqlAccess(
                container.getHost(), container.getMappedPort(PORT), SUPERUSER, container.getPassword(), "");
    }

    private String[] command() {
        return MysqlSettings.of(flavor).toArray(String[]::new);
    }
}
