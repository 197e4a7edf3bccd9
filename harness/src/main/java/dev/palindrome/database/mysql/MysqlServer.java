package dev.palindrome.database.mysql;

import dev.palindrome.database.Database;
import dev.palindrome.database.DatabaseNames;
import dev.palindrome.database.DatabaseServer;
import dev.palindrome.database.Dialect;
import dev.palindrome.database.Housekeeping;
import dev.palindrome.database.mysql.MysqlConnector.Use;
import dev.palindrome.database.mysql.copy.DatabaseCopy;
import dev.palindrome.database.mysql.flavor.Flavor;
import dev.palindrome.database.mysql.flavor.ServerVersion;
import dev.palindrome.failure.NoEngineException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A running MySQL or MariaDB, whoever started it. Safe for use by several threads: work on databases is done one at a time. */
public final class MysqlServer implements DatabaseServer {

    /** The server takes names of databases that are there, and counts on with those that others made. */
    private static final int NAME_TAKEN = 1007;

    private final MysqlAccess access;
    private final MysqlConnector connector;
    private final Dialect dialect;
    private final String provider;
    private final String because;
    private final Tenancy tenancy;
    private final Runnable stop;
    private final Housekeeping housekeeping;
    private final ServerVersion version;
    private final Strangers strangers;
    private final @Nullable StatementWatch watch;
    private final DatabaseNames names = new DatabaseNames();
    private final Set<String> ours = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean closed = new AtomicBoolean();

    /** Whose server it is: what dies with it need not be dropped. */
    private enum Tenancy {
        OWNER,
        GUEST
    }

    private MysqlServer(
            Flavor flavor, MysqlAccess access, String provider, String because, Tenancy tenancy, Runnable stop)
            throws SQLException {
        this.access = access;
        this.connector = MysqlConnector.of(flavor);
        this.dialect = MysqlFamily.of(flavor);
        this.provider = provider;
        this.because = because;
        this.tenancy = tenancy;
        this.stop = stop;
        this.housekeeping = new Housekeeping(() -> open("", Use.READING), access.toString());
        this.version =
                housekeeping.ask("ask for the version", statement -> ServerVersion.read(statement.getConnection()));
        this.strangers = new Strangers(version, () -> open("", Use.MIGRATION));
        // MariaDB limits its statements itself.
        this.watch = version.isMariaDb() ? null : new StatementWatch(() -> open("", Use.READING)).start();
    }

    /**
     * Connect to a server that has just been started.
     *
     * @param stop stops it and removes what it left; called once, at the latest when the connection fails
     * @throws NoEngineException where the server does not let us in
     */
    public static MysqlServer over(Flavor flavor, MysqlAccess access, String provider, String because, Runnable stop) {
        return connect(flavor, access, provider, because, Tenancy.OWNER, stop);
    }

    /**
     * Connect to a server that others may use, too: closing drops the databases that were created here.
     *
     * @param stop called once, at the latest when the connection fails
     * @throws NoEngineException where the server does not let us in
     */
    public static MysqlServer asGuest(
            Flavor flavor, MysqlAccess access, String provider, String because, Runnable stop) {
        return connect(flavor, access, provider, because, Tenancy.GUEST, stop);
    }

    private static MysqlServer connect(
            Flavor flavor, MysqlAccess access, String provider, String because, Tenancy tenancy, Runnable stop) {
        try {
            return new MysqlServer(flavor, access, provider, because, tenancy, stop);
        } catch (SQLException e) {
            stop.run();
            throw new NoEngineException(
                    "the %s %s was started but does not answer at %s: %s"
                            .formatted(provider, flavor.label(), access, e.getMessage()),
                    e);
        }
    }

    Connection open(String database, Use use) throws SQLException {
        return connector.open(access.in(database), use);
    }

    @Override
    public String engine() {
        return dialect.name();
    }

    @Override
    public String version() {
        return version.toString();
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
        return dialect;
    }

    @Override
    public Database create(String purpose) {
        return housekeeping.ask("create a database", statement -> make(statement, purpose));
    }

    private Database make(Statement statement, String purpose) throws SQLException {
        while (true) {
            var name = names.next(purpose);
            try {
                statement.execute("create database " + Flavor.quoted(name));
                ours.add(name);
                return new MysqlDatabase(name, this);
            } catch (SQLException e) {
                // On a server that others use, too, a name may be taken.
                if (e.getErrorCode() != NAME_TAKEN) {
                    throw e;
                }
            }
        }
    }

    @Override
    public Database copy(Database source, String purpose) {
        return housekeeping.ask("copy database " + source.name(), statement -> {
            DatabaseSurgery.endSessions(statement, source.name());
            var copy = make(statement, purpose);
            try (var session = open("", Use.MIGRATION)) {
                new DatabaseCopy(session, version, source.name(), copy.name()).make();
            }
            return copy;
        });
    }

    @Override
    public void drop(Database database) {
        housekeeping.run(
                "drop database " + database.name(), statement -> DatabaseSurgery.drop(statement, database.name()));
        ours.remove(database.name());
    }

    /** On a server that others use, too, databases that turn up may be theirs. */
    @Override
    public Set<String> strangers() {
        return housekeeping.ask("list accounts", statement -> strangers.names(statement, tenancy == Tenancy.OWNER));
    }

    @Override
    public void expelStrangers(Set<String> keep) {
        var names = strangers();
        names.removeAll(keep);
        housekeeping.run("drop " + names, statement -> strangers.drop(statement, names));
    }

    @Override
    public Map<String, String> hideStrangers(Set<String> keep) {
        var names = strangers();
        names.removeAll(keep);
        return housekeeping.ask("rename " + names, statement -> strangers.hide(statement, names));
    }

    @Override
    public void showStrangers(Map<String, String> hidden) {
        housekeeping.run("rename " + hidden, statement -> strangers.show(statement, hidden));
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        if (tenancy == Tenancy.GUEST) {
            List.copyOf(ours).forEach(name -> drop(new MysqlDatabase(name, this)));
        }
        if (watch != null) {
            watch.close();
        }
        housekeeping.close();
        stop.run();
    }

    @Override
    public String toString() {
        return "%s %s (%s, %s)".formatted(version.flavor().label(), version, provider, access);
    }
}
