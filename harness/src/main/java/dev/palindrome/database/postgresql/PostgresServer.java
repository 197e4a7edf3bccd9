package dev.palindrome.database.postgresql;

import dev.palindrome.database.Database;
import dev.palindrome.database.DatabaseServer;
import dev.palindrome.database.Dialect;
import dev.palindrome.failure.HarnessException;
import dev.palindrome.failure.NoEngineException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A running PostgreSQL, whoever started it. Safe for use by several threads: work on databases is done one at a time. */
public final class PostgresServer implements DatabaseServer {

    private static final Dialect DIALECT = new PostgresDialect();

    private final PostgresAccess access;
    private final String provider;
    private final String because;
    private final Runnable stop;
    private final String version;
    private final AtomicInteger databases = new AtomicInteger();
    private final AtomicBoolean closed = new AtomicBoolean();

    /** Work on databases needs a session in another one. It is kept, because to open one costs as much as an empty database. */
    private @Nullable Connection admin;

    private PostgresServer(PostgresAccess access, String provider, String because, Runnable stop, Connection admin)
            throws SQLException {
        this.access = access;
        this.provider = provider;
        this.because = because;
        this.stop = stop;
        this.admin = admin;
        this.version = version(admin);
    }

    /**
     * Connect to a server that has just been started.
     *
     * @param stop stops it and removes what it left; called once, at the latest when the connection fails
     * @throws NoEngineException where the server does not let us in
     */
    public static PostgresServer over(PostgresAccess access, String provider, String because, Runnable stop) {
        try {
            var admin = PostgresConnector.forMigration(access);
            return new PostgresServer(access, provider, because, stop, admin);
        } catch (SQLException e) {
            stop.run();
            throw new NoEngineException(
                    "the %s PostgreSQL was started but does not answer at %s: %s"
                            .formatted(provider, access, e.getMessage()),
                    e);
        }
    }

    PostgresAccess access() {
        return access;
    }

    @Override
    public String engine() {
        return DIALECT.name();
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public String provider() {
        return provider;
    }

    @Override
    public String because() {
        return because;
    }

    @Override
    public Dialect dialect() {
        return DIALECT;
    }

    @Override
    public Database create(String purpose) {
        var name = nameFor(purpose);
        administer(
                "create database " + name,
                "create database %s template template0 encoding 'UTF8'%s".formatted(DIALECT.quote(name), byFiles()));
        return new PostgresDatabase(name, this);
    }

    @Override
    public Database copy(Database source, String purpose) {
        var name = nameFor(purpose);
        administer(
                "copy database %s to %s".formatted(source.name(), name),
                "select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '%s'"
                        .formatted(source.name().replace("'", "''")),
                "create database %s template %s%s"
                        .formatted(DIALECT.quote(name), DIALECT.quote(source.name()), byFiles()));
        return new PostgresDatabase(name, this);
    }

    @Override
    public void drop(Database database) {
        administer(
                "drop database " + database.name(),
                "drop database if exists %s with (force)".formatted(DIALECT.quote(database.name())));
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            closeAdmin();
            stop.run();
        }
    }

    @Override
    public String toString() {
        return "PostgreSQL %s (%s, %s)".formatted(version, provider, access);
    }

    /** Unique on the server also where it is not ours alone: a user's own container may serve several runs. */
    private String nameFor(String purpose) {
        var word = purpose.replaceAll("[^A-Za-z0-9_]", "_");
        var shortened = word.length() > 30 ? word.substring(0, 30) : word;
        return "palindrome_%s_%d".formatted(shortened, databases.incrementAndGet());
    }

    /** From 15 on a copy can go around the log, which is faster for anything but the smallest database. */
    private String byFiles() {
        return version.startsWith("14") ? "" : " strategy file_copy";
    }

    private synchronized void administer(String task, String... statements) {
        if (closed.get()) {
            throw new HarnessException("cannot %s: the server at %s is closed".formatted(task, access));
        }
        try (var statement = admin().createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new HarnessException(
                    "cannot %s on %s: %s (SQLState %s)".formatted(task, access, e.getMessage(), e.getSQLState()), e);
        }
    }

    private synchronized Connection admin() throws SQLException {
        var current = admin;
        if (current == null || !current.isValid(5)) {
            closeAdmin();
            current = PostgresConnector.forMigration(access);
            admin = current;
        }
        return current;
    }

    private synchronized void closeAdmin() {
        try {
            if (admin != null) {
                admin.close();
            }
        } catch (SQLException ignored) {
            // The server goes away, or the session is broken and replaced: nothing is lost with it.
        }
        admin = null;
    }

    private static String version(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("show server_version")) {
            rows.next();
            // Distributions append their own: "18.6 (Debian 18.6-1.pgdg12+1)".
            return rows.getString(1).split(" ", 2)[0];
        }
    }
}
