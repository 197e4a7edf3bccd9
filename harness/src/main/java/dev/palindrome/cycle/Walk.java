package dev.palindrome.cycle;

import dev.palindrome.database.Database;
import dev.palindrome.database.DatabaseServer;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.MigrationFolder;
import dev.palindrome.tool.MigrationTool;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes a history once from its first migration to its last, on one database. Nothing is done before the first cycle is asked
 * for. Not safe for use by several threads. Closing it drops its databases; the server stays.
 */
public final class Walk implements AutoCloseable {

    private final Setting setting;
    private final Set<String> strangers;
    private Set<String> residents = Set.of();
    private List<String> remarks = List.of();
    private boolean begun;
    private @Nullable Course course;
    private boolean chained;

    private Walk(Setting setting) {
        this.setting = setting;
        this.strangers = setting.server().strangers();
    }

    /** Return a walk that has not begun. */
    public static Walk over(
            DatabaseServer server,
            MigrationFolder folder,
            MigrationTool tool,
            WalkSettings settings,
            Progress progress) {
        return new Walk(new Setting(
                server, folder, tool, settings, progress, new Origin(server, settings), new Gifts(settings.given())));
    }

    /**
     * Take one migration up, down and up again. Those before it which had no cycle are only taken up.
     *
     * @throws IllegalArgumentException where the walk has passed the migration already
     * @throws dev.palindrome.failure.ConfigurationException where what has to be made before the first migration fails
     * @throws dev.palindrome.failure.HarnessException where the database is lost
     */
    public CycleEvidence cycle(Migration migration) {
        int number = setting.history().indexOf(migration);
        Course reached = course();
        if (number < reached.position()) {
            throw new IllegalArgumentException("the walk has passed %s already".formatted(migration.name()));
        }
        reached.forward(number);
        setting.progress()
                .begins(
                        Progress.Phase.CYCLE,
                        migration,
                        number + 1,
                        setting.history().size());
        return new Cycle(setting, reached, migration).run();
    }

    /**
     * Take all downs in a row, from the end of the history to its start. The walk is over then.
     *
     * @param cycles what the cycles measured, one of each migration, in the history's order
     * @throws dev.palindrome.failure.HarnessException where the database is lost
     */
    public ChainEvidence chain(List<CycleEvidence> cycles) {
        Course reached = course();
        if (reached.position() < setting.history().size()
                || cycles.size() < setting.history().size()) {
            throw new IllegalArgumentException("the walk has not come to the end of the history");
        }
        chained = true;
        return new Chain(setting, reached.alone(), reached.unapplied(), cycles).run(residents);
    }

    /** Return the settings in force in a session of the user's, by the product's own names; none before the walk has begun. */
    public Map<String, String> inForce() {
        return setting.origin().inForce();
    }

    /** Return what to say of the rows that the user gave, and of the profile that rows resemble. */
    public List<String> notes() {
        var notes = new ArrayList<>(setting.gifts().notes());
        notes.addAll(remarks);
        return notes;
    }

    /** Return the database as it stands after the last cycle's second up; empty after the chain. */
    public Optional<Database> afterUp() {
        return Optional.ofNullable(course).filter(c -> !chained).flatMap(Course::walked);
    }

    /** Return a copy of the database as it stood after the last cycle's down, where the settings asked for one. */
    public Optional<Database> afterDown() {
        return Optional.ofNullable(course).flatMap(Course::keptAfterDown);
    }

    @Override
    public void close() {
        if (course != null) {
            course.close();
            course = null;
        }
        if (begun) {
            begun = false;
            setting.gifts().close();
            setting.origin().close();
            setting.server().expelStrangers(strangers);
        }
    }

    private Course course() {
        if (course == null) {
            begun = true;
            // What it makes for the whole server, such as roles, is no stranger to the databases of this walk.
            setting.origin().prepare();
            setting.gifts().begin(setting.server(), setting.tool(), setting.scope());
            residents = setting.server().strangers();
            Rehearsal.Outcome rehearsed =
                    setting.walk().watchRows() ? new Rehearsal(setting).run() : Rehearsal.Outcome.NONE;
            course = new Course(setting, rehearsed);
            remarks = rehearsed.foresight().misfits(setting.walk().plan().profile());
        }
        return course;
    }
}
