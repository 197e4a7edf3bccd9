package dev.palindrome.tool.liquibase;

import dev.palindrome.migration.liquibase.Changelog;
import dev.palindrome.migration.liquibase.LiquibaseDatabase;
import dev.palindrome.migration.liquibase.LiquibaseSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import liquibase.RuntimeEnvironment;
import liquibase.Scope;
import liquibase.changelog.ChangeLogHistoryService;
import liquibase.changelog.ChangeLogHistoryServiceFactory;
import liquibase.changelog.ChangeLogIterator;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.ChangeSet.ExecType;
import liquibase.changelog.filter.ChangeSetFilter;
import liquibase.changelog.filter.ChangeSetFilterResult;
import liquibase.changelog.visitor.ChangeSetVisitor;
import liquibase.changelog.visitor.RollbackVisitor;
import liquibase.changelog.visitor.UpdateVisitor;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.executor.ExecutorService;
import liquibase.lockservice.StandardLockService;
import org.jspecify.annotations.Nullable;

/** What Liquibase does on one connection. To be used in a seclusion; not safe for use by several threads. */
final class LiquibaseSession implements AutoCloseable {
    private final Database database;
    private final Connection connection;
    private final boolean lent;

    private LiquibaseSession(Connection connection, LiquibaseSettings settings, boolean lent)
            throws LiquibaseException {
        this.connection = connection;
        this.lent = lent;
        var found = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        this.database = LiquibaseDatabase.prepared(found, settings);
    }

    /** Work on a connection that is closed with the session. */
    static LiquibaseSession own(Connection connection, LiquibaseSettings settings) throws LiquibaseException {
        return new LiquibaseSession(connection, settings, false);
    }

    /** Work on a connection that somebody else closes. */
    static LiquibaseSession lent(Connection connection, LiquibaseSettings settings) throws LiquibaseException {
        return new LiquibaseSession(connection, settings, true);
    }

    Database database() {
        return database;
    }

    void makeTables() throws LiquibaseException {
        history().init();
        lock().init();
    }

    /** Do what Liquibase does before each run: compare checksums, look for what is there twice, ask the changelog's preconditions. */
    void validate(Changelog log) throws Exception {
        log.withItsFiles(() -> {
            log.log().validate(database, log.contexts(), log.labels());
            return log;
        });
    }

    /**
     * Work under Liquibase's lock, which is not waited for: nobody else is at work on the database.
     *
     * @throws StaleLock where it is taken
     */
    <T> T locked(Callable<T> work) throws Exception {
        var lock = lock();
        if (!lock.acquireLock()) {
            throw StaleLock.of(lock.listLocks(), database.getDatabaseChangeLogLockTableName());
        }
        T done;
        try {
            history().init();
            done = work.call();
        } catch (Exception e) {
            try {
                lock.releaseLock();
            } catch (LiquibaseException held) {
                e.addSuppressed(held); // the session is lost, and the lock stays: the next run says so
            }
            throw e;
        }
        lock.releaseLock();
        return done;
    }

    /** Run a changeset; return why nothing of it ran, or null. */
    @Nullable
    String update(Changelog log, ChangeSet changeSet, Witness witness) throws Exception {
        forgetEarlierRuns(changeSet);
        visit(log, changeSet, new UpdateVisitor(database, witness));
        return witness.idle(changeSet);
    }

    /** Take a changeset back; one that is not in the book is passed over, as Liquibase does. */
    void rollback(Changelog log, ChangeSet changeSet, Witness witness) throws Exception {
        forgetEarlierRuns(changeSet);
        if (database.getRanChangeSet(changeSet) != null) {
            visit(log, changeSet, new RollbackVisitor(database, witness));
        }
    }

    void remember(ChangeSet changeSet) throws LiquibaseException {
        database.markChangeSetExecStatus(changeSet, ExecType.EXECUTED);
        database.commit();
    }

    void forget(ChangeSet changeSet) throws LiquibaseException {
        database.removeRanStatus(changeSet);
        database.commit();
    }

    @Override
    public void close() throws LiquibaseException, SQLException {
        Scope.getCurrentScope()
                .getSingleton(ChangeLogHistoryServiceFactory.class)
                .resetAll();
        if (lent) {
            Scope.getCurrentScope().getSingleton(ExecutorService.class).clearExecutor("jdbc", database);
            database.rollback();
            connection.setAutoCommit(true);
        } else {
            database.close();
        }
    }

    private void visit(Changelog log, ChangeSet changeSet, ChangeSetVisitor visitor) throws Exception {
        var environment = new RuntimeEnvironment(database, log.contexts(), log.labels());
        log.withItsFiles(() -> {
            new ChangeLogIterator(log.log(), only(changeSet)).run(visitor, environment);
            return log;
        });
    }

    private static ChangeSetFilter only(ChangeSet wanted) {
        return new ChangeSetFilter() {
            @Override
            public ChangeSetFilterResult accepts(ChangeSet changeSet) {
                return new ChangeSetFilterResult(changeSet == wanted, "one at a time", getClass());
            }
        };
    }

    /** Each run of Liquibase is a process of its own, and reads its changelog anew. */
    private static void forgetEarlierRuns(ChangeSet changeSet) {
        changeSet.setExecType(null);
        changeSet.setErrorMsg(null);
        changeSet.getGeneratedSql().clear();
    }

    private ChangeLogHistoryService history() {
        return Scope.getCurrentScope()
                .getSingleton(ChangeLogHistoryServiceFactory.class)
                .getChangeLogService(database);
    }

    private StandardLockService lock() {
        var lock = new StandardLockService();
        lock.setDatabase(database);
        return lock;
    }
}
