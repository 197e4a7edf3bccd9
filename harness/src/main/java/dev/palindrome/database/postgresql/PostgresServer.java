package dev.palindrome.database.postgresql;

import dev.palindrome.database.Claims;
import dev.palindrome.database.Database;
import dev.palindrome.database.DatabaseServer;
import dev.palindrome.database.Dialect;
import dev.palindrome.failure.HarnessException;
import dev.palindrome.failure.NoEngineException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A running PostgreSQL, whoever started it. Safe for use by several threads: work on databases is done one at a time. */
public final class PostgresServer implements DatabaseServer {

    private static final Dialect DIALECT = new PostgresDialect();
    private static final String NAME_TAKEN = "42P04";

    private final PostgresAccess access;
    private final String provider;
    private final String because;
    private final Runnable stop;
    private final String version;
    private final Tenancy tenancy;
    private final AtomicInteger databases = new AtomicInteger();
    private final Set<String> ours = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean closed = new AtomicBoolean();

    /** Whose server it is: what dies with it need not be dropped. */
    private enum Tenancy {
        OWNER,
        GUEST
    }

    /** Work on databases needs a session in another one. It is kept, because to open one costs as much as an empty database. */
    private @Nullable Connection admin;

    private PostgresServer(
            PostgresAccess access, String provider, String because, Tenancy tenancy, Runnable stop, Connection admin)
            throws SQLException {
        this.access = access;
        this.tenancy = tenancy;
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
        return connect(access, provider, because, Tenancy.OWNER, stop);
    }

    /**
     * Connect to a server that others may use, too: closing drops the databases that were created here.
     *
     * @param stop called once, at the latest when the connection fails
     * @throws NoEngineException where the server does not let us in
     */
    public static PostgresServer asGuest(PostgresAccess access, String provider, String because, Runnable stop) {
        return connect(access, provider, because, Tenancy.GUEST, stop);
    }

    private static PostgresServer connect(
            PostgresAccess access, String provider, String because, Tenancy tenancy, Runnable stop) {
        try {
            var admin = PostgresConnector.forMigration(access);
            return new PostgresServer(access, provider, because, tenancy, stop, admin);
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
        return make(
                purpose,
                "create a database",
                name -> "create database %s template template0 encoding 'UTF8'%s"
                        .formatted(DIALECT.quote(name), byFiles()));
    }

    @Override
    public Database copy(Database source, String purpose) {
        administer(
                "end the sessions of " + source.name(),
                statement -> DatabaseSurgery.endSessions(statement, source.name()));
        var copy = make(
                purpose,
                "copy database " + source.name(),
                name -> "create database %s template %s%s"
                        .formatted(DIALECT.quote(name), DIALECT.quote(source.name()), byFiles()));
        administer(
                "copy what belongs to database " + source.name(),
                statement -> DatabaseSurgery.copyBelongings(statement, source.name(), copy.name()));
        return copy;
    }

    @Override
    public void drop(Database database) {
        administer(
                "drop database " + database.name(),
                statement -> DatabaseSurgery.drop(statement, database.name(), database::connect));
        ours.remove(database.name());
    }

    @Override
    public void close() {
        if (closed.get()) {
            return;
        }
        if (tenancy == Tenancy.GUEST) {
            List.copyOf(ours).forEach(name -> drop(new PostgresDatabase(name, this)));
        }
        if (closed.compareAndSet(false, true)) {
            closeAdmin();
            stop.run();
        }
    }

    @Override
    public Set<String> strangers() {
        return asked("list the roles", Roles::names);
    }

    @Override
    public void expelStrangers(Set<String> keep) {
        var strangers = strangers();
        strangers.removeAll(keep);
        administer("drop the roles " + strangers, statement -> Roles.drop(statement, strangers));
    }

    @Override
    public Map<String, String> hideStrangers(Set<String> keep) {
        return asked("rename roles", statement -> Roles.hide(statement, keep));
    }

    @Override
    public void showStrangers(Map<String, String> hidden) {
        administer("rename the roles " + hidden, statement -> Roles.show(statement, hidden));
    }

    @Override
    public Claims suspend(Database database, Set<String> roles) {
        if (roles.isEmpty()) {
            return Claims.NONE;
        }
        var claims = asked(
                "put aside what database %s holds of roles".formatted(database.name()),
                statement -> RoleClaims.take(statement, database.name(), roles));
        return () -> asked("give database %s back what it held of roles".formatted(database.name()), claims::giveBack);
    }

    /** On a server that others use, too, a name may be taken. */
    private Database make(String purpose, String task, UnaryOperator<String> sql) {
        var made = new AtomicReference<PostgresDatabase>();
        administer(task, statement -> {
            while (made.get() == null) {
                var name = nameFor(purpose);
                try {
                    statement.execute(sql.apply(name));
                    ours.add(name);
                    made.set(new PostgresDatabase(name, this));
                } catch (SQLException e) {
                    if (!NAME_TAKEN.equals(e.getSQLState())) {
                        throw e;
                    }
                }
            }
        });
        return Objects.requireNonNull(made.get());
    }

    @Override
    public String toString() {
        return "PostgreSQL %s (%s, %s)".formatted(version, provider, access);
    }

    private String nameFor(String purpose) {
        var word = purpose.replaceAll("[^A-Za-z0-9_]", "_");
        var shortened = word.length() > 30 ? word.substring(0, 30) : word;
        return "palindrome_%s_%s".formatted(shortened, databases.incrementAndGet());
    }

    /** From 15 on a copy can go around the log, which is faster for anything but the smallest database. */
    private String byFiles() {
        return version.startsWith("14") ? "" : " strategy file_copy";
    }

    private synchronized void administer(String task, Work work) {
        if (closed.get()) {
            throw new HarnessException("cannot %s: the server at %s is closed".formatted(task, access));
        }
        try (var statement = admin().createStatement()) {
            work.on(statement);
        } catch (SQLException e) {
            throw new HarnessException(
                    "cannot %s on %s: %s (SQLState %s)".formatted(task, access, e.getMessage(), e.getSQLState()), e);
        }
    }

    private <T> T asked(String task, Question<T> question) {
        var answer = new AtomicReference<T>();
        administer(task, statement -> answer.set(question.ask(statement)));
        return Objects.requireNonNull(answer.get());
    }

    @FunctionalInterface
    private interface Question<T> {
        T ask(Statement statement) throws SQLException;
    }

    @FunctionalInterface
    private interface Work {
        void on(Statement statement) throws SQLException;
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
