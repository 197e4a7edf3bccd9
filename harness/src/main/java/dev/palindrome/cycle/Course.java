package dev.palindrome.cycle;

import dev.palindrome.database.Database;
import dev.palindrome.migration.Migration;
import dev.palindrome.snapshot.State;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How far a walk has come: the database that it walks on, its companion, and which migrations could not be applied. */
final class Course implements AutoCloseable {

    private final Setting setting;
    private final Ascent ascent;
    private final Companion companion;
    private final Set<Integer> unapplied = new TreeSet<>();
    private @Nullable Stage stage;
    private @Nullable State last;
    private @Nullable Stage afterDown;
    private int position;

    Course(Setting setting, Ascent ascent) {
        this.setting = setting;
        this.ascent = ascent;
        this.companion = new Companion(setting, ascent);
    }

    /** Return the number of the migration that comes next. */
    int position() {
        return position;
    }

    Stage stage() {
        if (stage == null) {
            stage = Stage.empty(setting, "walk");
        }
        return stage;
    }

    /** Take the migrations before a number up, without a cycle. */
    void forward(int number) {
        while (position < number) {
            last = null;
            int reached = ascent.climb(stage(), position, number, unapplied);
            position = reached;
            if (reached < number) {
                giveUp();
            }
        }
    }

    /** Fill the state that the next migration meets, and return it. */
    State settle() {
        forgetAfterDown();
        State settled = ascent.settle(stage(), position, last);
        last = null;
        return settled;
    }

    /** Go on behind the current migration, from the state last read. */
    void advance(State reached) {
        last = reached;
        position++;
    }

    /** Go on behind the current migration, from the companion's state, since ours is not to be trusted. */
    boolean advanceByCompanion() {
        discard();
        Stage copy = companion.copyAfter(position + 1, unapplied, "walk");
        if (copy == null) {
            giveUp();
            return false;
        }
        stage = copy;
        position++;
        return true;
    }

    /** Go on behind the current migration as if it did not exist, from the companion's state before it. */
    void giveUp() {
        unapplied.add(position);
        discard();
        stage = companion.copyAfter(position, unapplied, "walk");
        stage().force(setting.history().get(position));
        position++;
    }

    /** Go on behind the current migration as if it did not exist; it left no trace. */
    void skip() {
        unapplied.add(position);
        stage().force(setting.history().get(position));
        position++;
    }

    /** Return what the same ups give on the companion, or null where they do not run beside ours. */
    @Nullable
    State companionAfterCurrent() {
        return companion.stateAfter(position + 1, unapplied);
    }

    /** Return the first migration that could not be applied, or null. */
    @Nullable
    Migration taint() {
        return unapplied.stream().findFirst().map(setting.history()::get).orElse(null);
    }

    void keepAfterDown() {
        forgetAfterDown();
        afterDown = stage().copy("after_down");
    }

    Optional<Database> walked() {
        return Optional.ofNullable(stage).map(Stage::database);
    }

    Optional<Database> keptAfterDown() {
        return Optional.ofNullable(afterDown).map(Stage::database);
    }

    @Override
    public void close() {
        forgetAfterDown();
        discard();
        companion.close();
    }

    private void discard() {
        last = null;
        if (stage != null) {
            stage.close();
            stage = null;
        }
    }

    private void forgetAfterDown() {
        if (afterDown != null) {
            afterDown.close();
            afterDown = null;
        }
    }
}
