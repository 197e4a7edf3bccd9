package dev.palindrome.database.container;

import dev.palindrome.database.DatabaseServer;
import dev.palindrome.database.mysql.MysqlAccess;
import dev.palindrome.database.mysql.MysqlServer;
import dev.palindrome.database.mysql.MysqlSettings;
import dev.palindrome.database.mysql.flavor.Flavor;
import java.util.Map;
import java.util.UUID;
import org.testcontainers.containers.JdbcDatabaseContainer;

/**
 * MySQL or MariaDB in a container.
 *
 * @param flavor the product
 */
record MysqlRecipe(Flavor flavor) implements Recipe {

    private static final int PORT = 3306;
    private static final String SUPERUSER = "root";

    /** Under this name a container of either product takes the folder of a configuration. */
    private static final String CONFIGURATION_OVERRIDE = "TC_MY_CNF";

    /** Testcontainers brings a my.cnf for small machines; what it sets would be neither the server's defaults nor ours. */
    private static final String CONFIGURATION = "dev/palindrome/database/container/server";

    @Override
    public JdbcDatabaseContainer<?> container(String image) {
        var container = (flavor.isMariaDb() ? Product.MARIADB : Product.MYSQL).container(image);
        container.withUsername(SUPERUSER);
        container.withPassword(UUID.randomUUID().toString());
        container.addParameter(CONFIGURATION_OVERRIDE, CONFIGURATION);
        container.withCommand(command());
        container.withTmpFs(Map.of("/var/lib/mysql", "rw"));
        return container;
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
