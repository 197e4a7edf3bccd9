package dev.palindrome.database.postgresql;

import dev.palindrome.database.Claims;
import dev.palindrome.database.Database;
import dev.palindrome.database.DatabaseNames;
import dev.palindrome.database.DatabaseServer;
import dev.palindrome.database.Dialect;
import dev.palindrome.database.Housekeeping;
import dev.palindrome.failure.NoEngineException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;

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
    private final Housekeeping housekeeping;
    private final DatabaseNames names = new DatabaseNames();
    private final Set<String> ours = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean closed = new AtomicBoolean();

    /** Whose server it is: what dies with it need not be dropped. */
    private enum Tenancy {
        OWNER,
        GUEST
    }

    private PostgresServer(PostgresAccess access, String provider, String because, Tenancy tenancy, Runnable stop)
            throws SQLException {
        this.access = access;
        this.tenancy = tenancy;
        this.provider = provider;
        this.because = because;
        this.stop = stop;
        this.housekeeping = new Housekeeping(() -> PostgresConnector.forMigration(access), access.toString());
        this.version = housekeeping.ask("ask for the version", PostgresServer::version);
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
            return new PostgresServer(access, provider, because, tenancy, stop);
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
        housekeeping.run(
                "end the sessions of " + source.name(),
                statement -> DatabaseSurgery.endSessions(statement, source.name()));
        var copy = make(
                purpose,
                "copy database " + source.name(),
                name -> "create database %s template %s%s"
                        .formatted(DIALECT.quote(name), DIALECT.quote(source.name()), byFiles()));
        housekeeping.run(
                "copy what belongs to database " + source.name(),
                statement -> DatabaseSurgery.copyBelongings(statement, source.name(), copy.name()));
        return copy;
    }

    @Override
    public void drop(Database database) {
        housekeeping.run(
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
            housekeeping.close();
            stop.run();
        }
    }

    @Override
    public Set<String> strangers() {
        return housekeeping.ask("list the roles", Roles::names);
    }

    @Override
    public void expelStrangers(Set<String> keep) {
        var strangers = strangers();
        strangers.removeAll(keep);
        housekeeping.run("drop the roles " + strangers, statement -> Roles.drop(statement, strangers));
    }

    @Override
    public Map<String, String> hideStrangers(Set<String> keep) {
        return housekeeping.ask("rename roles", statement -> Roles.hide(statement, keep));
    }

    @Override
    public void showStrangers(Map<String, String> hidden) {
        housekeeping.run("rename the roles " + hidden, statement -> Roles.show(statement, hidden));
    }

    @Override
    public Claims suspend(Database database, Set<String> roles) {
        if (roles.isEmpty()) {
            return Claims.NONE;
        }
        var claims = housekeeping.ask(
                "put aside what database %s holds of roles".formatted(database.name()),
                statement -> RoleClaims.take(statement, database.name(), roles));
        return () -> housekeeping.ask(
                "give database %s back what it held of roles".formatted(database.name()), claims::giveBack);
    }

    private Database make(String purpose, String task, UnaryOperator<String> sql) {
        return housekeeping.ask(task, statement -> {
            while (true) {
                var name = names.next(purpose);
                try {
                    statement.execute(sql.apply(name));
                    ours.add(name);
                    return new PostgresDatabase(name, this);
                } catch (SQLException e) {
                    // On a server that others use, too, a name may be taken.
                    if (!NAME_TAKEN.equals(e.getSQLState())) {
                        throw e;
                    }
                }
            }
        });
    }

    @Override
    public String toString() {
        return "PostgreSQL %s (%s, %s)".formatted(version, provider, access);
    }

    /** From 15 on a copy can go around the log, which is faster for anything but the smallest database. */
    private String byFiles() {
        return version.startsWith("14") ? "" : " strategy file_copy";
    }

    private static String version(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery("show server_version")) {
            rows.next();
            // Distributions append their own: "18.6 (Debian 18.6-1.pgdg12+1)".
            return rows.getString(1).split(" ", 2)[0];
        }
    }
}
