package dev.palindrome.cycle;

import dev.palindrome.coverage.Reasons;
import dev.palindrome.coverage.Survey;
import dev.palindrome.coverage.Surveyor;
import dev.palindrome.database.Database;
import dev.palindrome.failure.HarnessException;
import dev.palindrome.migration.Migration;
import dev.palindrome.schema.ForeignKeyShape;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import dev.palindrome.seed.Foresight;
import dev.palindrome.seed.SeedReport;
import dev.palindrome.seed.Seeder;
import dev.palindrome.snapshot.DataDiff;
import dev.palindrome.snapshot.State;
import dev.palindrome.snapshot.StateReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One database of a walk, and the sessions that watch it. They are opened when needed, and again when a migration has ended
 * them. Not safe for use by several threads, except {@link #end}.
 */
final class Stage implements AutoCloseable {

    private final Setting setting;
    private final Database database;
    private final SpareSession spare;
    private @Nullable Watch watch;
    private @Nullable StateReader lastReader;
    private Unfilled unfilled;

    private Stage(Setting setting, Database database, Unfilled unfilled) {
        this.setting = setting;
        this.database = database;
        this.spare = new SpareSession(this::openForStep);
        this.unfilled = unfilled;
    }

    /** Create a database in which no migration has run, and that knows the tool's own tables. */
    static Stage empty(Setting setting, String purpose) {
        Stage stage = new Stage(setting, setting.origin().create(purpose), Unfilled.NONE);
        try {
            setting.tool().initialise(() -> setting.open(stage.database));
        } catch (SQLException e) {
            stage.close();
            throw new HarnessException(
                    "cannot create the tables of %s on %s: %s"
                            .formatted(setting.folder().format(), stage.database.name(), e.getMessage()),
                    e);
        }
        return stage;
    }

    /** Create a database that holds just what this one holds. */
    Stage copy(String purpose) {
        disconnect();
        return new Stage(setting, setting.server().copy(database, purpose), unfilled);
    }

    /** Create such a copy for a trial: what it is compared with are the rows that were kept of this one. */
    Stage copyForTrial(String purpose) {
        Stage copy = copy(purpose);
        copy.lastReader = lastReader;
        return copy;
    }

    /** Compare rows that were kept with what a session sees that has not committed. */
    DataDiff compareOver(Connection session, State before, State like, Collection<TableShape> tables)
            throws SQLException {
        return watch().reader().compareOver(session, before, like, tables);
    }

    /** Return those of some values that no row of an earlier state had, as {@link StateReader#without} does. */
    List<List<String>> without(State before, TableName table, List<String> columns, List<List<String>> values)
            throws SQLException {
        return watch().reader().without(before, table, columns, values);
    }

    /** Go on as though a migration had been applied that could not be. */
    void force(Migration migration) {
        write(session -> setting.tool().force(session, migration));
    }

    private void write(Writing entry) {
        try (Connection session = setting.open(database)) {
            entry.write(session);
        } catch (SQLException e) {
            throw new HarnessException(
                    "cannot write the book of %s on %s: %s"
                            .formatted(setting.folder().format(), database.name(), e.getMessage()),
                    e);
        }
    }

    /** Do what people must do before the tool runs a migration again that has failed. */
    void repair(Migration migration) {
        write(session -> setting.tool().repair(session, migration));
    }

    /** Go back over a migration of which nothing is run. */
    void forget(Migration migration) {
        write(session -> setting.tool().forget(session, migration));
    }

    Database database() {
        return database;
    }

    Unfilled unfilled() {
        return unfilled;
    }

    /** Return a new session for a step, with the server's own defaults but for the limits. */
    Connection session() throws SQLException {
        return spare.take();
    }

    private Connection openForStep() throws SQLException {
        Connection session = setting.open(database);
        try {
            setting.dialect()
                    .sessions()
                    .limit(session, setting.walk().timeout(), setting.walk().lockTimeout());
            return session;
        } catch (SQLException e) {
            session.close();
            throw e;
        }
    }

    /** Read the state, and count the orphans of the keys given. What comes next is a step, whose session is made ready. */
    State read(Collection<ForeignKeyShape> watched) {
        // A session that is just coming makes the server's marks of tables worthless; without rows there are none.
        boolean marks = setting.walk().watchRows();
        if (marks) {
            spare.settle();
        } else {
            spare.prepare();
        }
        State state = watching("read the state of", w -> w.reader().read(watched, bookkeeping(w)));
        spare.prepare();
        return state;
    }

    /** Let a recorder look at the state after {@code number} migrations. */
    void show(Foresight.Recorder recorder, int number) {
        watching("read the catalogs of", w -> {
            recorder.record(number, w.observer());
            return number;
        });
    }

    /** Find out what the rows show of the state last read. */
    Survey survey(Surveyor surveyor, State state, Reasons reasons) {
        return watching("read the rows of", w -> surveyor.survey(w.observer(), state, reasons));
    }

    void keepRows(State state, Predicate<TableName> reached) {
        watching("read the rows of", w -> {
            w.reader().keepRows(state, reached);
            return state;
        });
    }

    DataDiff compare(State before, State now) {
        return watching("compare the rows of", w -> w.reader().compare(before, now));
    }

    DataDiff compareWithout(State before, State now, Map<TableName, Set<String>> columns) {
        return watching("compare the rows of", w -> w.reader().compareWithout(before, now, columns));
    }

    /** Fill what is empty in a state, beside the rows that the user has given to some tables. */
    void fill(Seeder seeder, int number, State now, Set<TableName> given) {
        SeedReport report;
        long id;
        try (Connection session = database.connectForFilling()) {
            id = setting.dialect().sessions().id(session);
            setting.dialect().sessions().prepareForReading(session);
            report =
                    seeder.fill(session, number, now.data().shapes(), now.data().tables(), given);
        } catch (SQLException e) {
            String because = setting.dialect().sessions().isLost(e)
                    ? "the server is gone, perhaps for want of disk or memory, so ask for fewer rows: "
                    : "";
            throw new HarnessException("cannot fill %s: %s%s".formatted(database.name(), because, e.getMessage()), e);
        }
        awaitEnd(id);
        unfilled = unfilled.after(report);
    }

    /** Wait until a session is gone, so that the server's statistics know what it did. */
    void awaitEnd(long session) {
        if (setting.walk().watchRows()) {
            watching("watch the sessions of", w -> {
                setting.dialect().sessions().awaitEnd(w.observer(), session);
                return session;
            });
        }
    }

    /** End a session by force, from a session of its own: the watching one may be waiting itself. */
    void end(long session) {
        try (Connection killer = database.connect()) {
            setting.dialect().sessions().terminate(killer, session);
        } catch (SQLException e) {
            throw new HarnessException("cannot end session %s of %s".formatted(session, database.name()), e);
        }
    }

    void disconnect() {
        spare.close();
        if (watch != null) {
            watch.close();
            watch = null;
        }
    }

    @Override
    public void close() {
        disconnect();
        setting.server().drop(database);
    }

    private List<String> bookkeeping(Watch w) throws SQLException {
        return setting.tool().state(w.book());
    }

    private <T> T watching(String doing, Reading<T> reading) {
        try {
            return reading.read(watch());
        } catch (SQLException first) {
            // The migration may have ended our session: pg_terminate_backend over pg_stat_activity is not rare.
            disconnect();
            try {
                return reading.read(watch());
            } catch (SQLException again) {
                again.addSuppressed(first);
                throw new HarnessException(
                        "cannot %s %s (SQLState %s): %s"
                                .formatted(doing, database.name(), again.getSQLState(), again.getMessage()),
                        again);
            }
        }
    }

    private Watch watch() throws SQLException {
        if (watch == null) {
            watch = Watch.open(setting, database, lastReader);
            lastReader = watch.reader();
        }
        return watch;
    }

    @FunctionalInterface
    private interface Writing {
        void write(Connection session) throws SQLException;
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read(Watch watch) throws SQLException;
    }
}
