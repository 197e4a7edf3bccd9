package dev.palindrome.database.sqlite;

import dev.palindrome.database.Database;
import dev.palindrome.database.DatabaseNames;
import dev.palindrome.database.DatabaseServer;
import dev.palindrome.database.Dialect;
import dev.palindrome.failure.HarnessException;
import dev.palindrome.failure.NoEngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.sqlite.SQLiteJDBCLoader;

/** A folder of database files, which stands where others have a server. Safe for use by several threads. */
public final class SqliteServer implements DatabaseServer {

    private static final Dialect DIALECT = new SqliteDialect();

    /** Where the driver unpacks its library; what it forgets after a kill shall lie in a folder that somebody clears up. */
    private static final String UNPACKED = "org.sqlite.tmpdir";

    /** What SQLite puts beside a database. */
    private static final List<String> COMPANIONS = List.of("-wal", "-shm", "-journal");

    private final Path folder;
    private final String provider;
    private final String because;
    private final Runnable stop;
    private final String version;
    private final DatabaseNames names = new DatabaseNames();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Map<String, SqliteDatabase> databases = new ConcurrentHashMap<>();

    private SqliteServer(Path folder, String provider, String because, Runnable stop, String version) {
        this.folder = folder;
        this.provider = provider;
        this.because = because;
        this.stop = stop;
        this.version = version;
    }

    /**
     * Serve databases out of a folder.
     *
     * @param folder an empty folder of ours
     * @param stop removes the folder; called once, at the latest when the library cannot be loaded
     * @throws NoEngineException where the library does not work on this system
     */
    public static SqliteServer in(Path folder, String provider, String because, Runnable stop) {
        try {
            return new SqliteServer(folder, provider, because, stop, libraryIn(folder));
        } catch (SQLException e) {
            stop.run();
            throw new NoEngineException("the library of SQLite cannot be loaded: " + e.getMessage(), e);
        }
    }

    /** Return the version of SQLite that the driver on the class path brings, without loading it: {@code 3.54.1}. */
    public static String driverVersion() {
        // The driver's own number has a fourth part.
        return SQLiteJDBCLoader.getVersion().replaceFirst("^(\\d+\\.\\d+\\.\\d+)\\..*", "$1");
    }

    private static synchronized String libraryIn(Path folder) throws SQLException {
        var before = System.getProperty(UNPACKED);
        try {
            if (before == null) {
                System.setProperty(UNPACKED, folder.toString());
            }
            var probe = Files.createTempFile(folder, "probe", ".db");
            try (var session = SqliteSession.open(probe, ended -> {})) {
                return session.libversion();
            } finally {
                Files.deleteIfExists(probe);
            }
        } catch (IOException e) {
            throw new SQLException("cannot write to " + folder, e);
        } finally {
            if (before == null) {
                System.clearProperty(UNPACKED);
            }
        }
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
        var database = next(purpose);
        try {
            Files.createFile(database.file());
            databases.put(database.name(), database);
            return database;
        } catch (IOException e) {
            throw new HarnessException("cannot create the database %s in %s: %s".formatted(database, folder, e), e);
        }
    }

    @Override
    public Database copy(Database source, String purpose) {
        var copy = next(purpose);
        try {
            var original = known(source);
            OpenSessions.endAll(original);
            settle(original);
            // Byte for byte: row numbers, free pages, counters and what stands in the header come along.
            Files.copy(original.file(), copy.file());
            databases.put(copy.name(), copy);
            return copy;
        } catch (IOException | SQLException e) {
            throw new HarnessException(
                    "cannot copy the database %s to %s: %s".formatted(source.name(), copy, e.getMessage()), e);
        }
    }

    /** Let SQLite fold in, or roll back, what stands beside the file: the last session to close does it. */
    private void settle(SqliteDatabase database) throws SQLException, IOException {
        boolean settled = COMPANIONS.stream().noneMatch(end -> Files.exists(beside(database, end)));
        if (settled) {
            return;
        }
        try (var session = OpenSessions.open(database);
                var statement = session.createStatement()) {
            statement.execute("select count(*) from sqlite_schema; pragma wal_checkpoint(truncate)");
        }
        var wal = beside(database, "-wal");
        if (Files.exists(wal) && Files.size(wal) > 0) {
            throw new IOException("%s is not folded in; does another program have the database open?".formatted(wal));
        }
    }

    @Override
    public void drop(Database database) {
        var gone = databases.remove(database.name());
        if (gone == null) {
            return;
        }
        try {
            OpenSessions.endAll(gone);
            Files.deleteIfExists(gone.file());
            for (var end : COMPANIONS) {
                Files.deleteIfExists(beside(gone, end));
            }
        } catch (IOException | SQLException e) {
            throw new HarnessException("cannot drop the database %s: %s".formatted(database.name(), e.getMessage()), e);
        }
    }

    Connection open(SqliteDatabase database) throws SQLException {
        if (!databases.containsKey(database.name())) {
            throw new SQLException("there is no database " + database.name());
        }
        return OpenSessions.open(database);
    }

    private SqliteDatabase known(Database database) {
        var known = databases.get(database.name());
        if (known == null) {
            throw new HarnessException("there is no database %s on this server".formatted(database.name()));
        }
        return known;
    }

    private SqliteDatabase next(String purpose) {
        var name = names.next(purpose);
        return new SqliteDatabase(name, folder.resolve(name + ".db"), this);
    }

    private static Path beside(SqliteDatabase database, String end) {
        return database.file().resolveSibling(database.file().getFileName() + end);
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try {
            List.copyOf(databases.values()).forEach(this::drop);
        } finally {
            stop.run();
        }
    }
}
