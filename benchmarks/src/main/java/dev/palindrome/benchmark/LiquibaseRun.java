package dev.palindrome.benchmark;

import dev.palindrome.benchmark.Plan.Step;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Liquibase on one database: a changelog that may be written anew, and the connection underneath. */
final class LiquibaseRun implements AutoCloseable {

    private final Path folder;
    private final Connection connection;
    private Liquibase liquibase;

    /** What is done with Liquibase while its console is silent. */
    @FunctionalInterface
    interface Silent {
        void run() throws SQLException;
    }

    static void silently(Silent work) throws SQLException {
        // Liquibase tells its users about usage statistics and prints a summary of each update otherwise.
        System.setProperty("liquibase.analytics.enabled", "false");
        java.util.logging.Logger.getLogger("liquibase").setLevel(java.util.logging.Level.OFF);
        try {
            Scope.child(Scope.Attr.ui, new LoggerUIService(), work::run);
        } catch (SQLException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("Liquibase cannot be used: " + e.getMessage(), e);
        }
    }

    LiquibaseRun(Path folder, BenchmarkDatabase database) throws SQLException, LiquibaseException {
        this.folder = folder;
        this.connection = database.connect();
        this.liquibase = read();
    }

    /** Read the changelog again, after it was written anew. */
    void readAgain() throws LiquibaseException {
        liquibase = read();
    }

    private Liquibase read() throws LiquibaseException {
        try {
            var database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            var made = new Liquibase(FormattedChangelog.FILE, new DirectoryResourceAccessor(folder), database);
            made.setShowSummary(UpdateSummaryEnum.OFF);
            return made;
        } catch (java.io.FileNotFoundException e) {
            throw new IllegalStateException("the folder of the generated changelog is gone: " + folder, e);
        }
    }

    void up() throws LiquibaseException {
        liquibase.update(1, "");
    }

    void down() throws LiquibaseException {
        liquibase.rollback(1, "");
    }

    /** Send batches around Liquibase, which does not run them. */
    void execute(Texts.Way way) throws SQLException {
        for (var batch : way.batches()) {
            execute(batch);
        }
    }

    private void execute(String text) throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(text);
        } finally {
            connection.setAutoCommit(false);
        }
    }

    /** Undo what a text leaves in the session. */
    void reset() throws SQLException {
        execute("reset all");
    }

    /** Make Liquibase forget a change set, and the lock that it held when that failed. */
    void forget(Step step) throws SQLException {
        execute("delete from databasechangelog where id = '" + FormattedChangelog.id(step) + "'");
        execute("update databasechangeloglock set locked = false, lockgranted = null, lockedby = null");
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
