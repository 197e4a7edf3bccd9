package dev.palindrome.cycle;

import dev.palindrome.coverage.Survey;
import dev.palindrome.coverage.Surveyor;
import dev.palindrome.database.Database;
import dev.palindrome.failure.HarnessException;
import dev.palindrome.migration.Migration;
import dev.palindrome.seed.Foresight;
import dev.palindrome.snapshot.State;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How far a walk has come: the database that it walks on, its companion, and which migrations could not be applied. */
final class Course implements AutoCloseable {

    private final Setting setting;
    private final Ascent ascent;
    private final Companion companion;
    private final Companion bare;
    private final Rehearsal.Outcome rehearsed;
    private final Surveyor surveyor;
    private final Set<Integer> unapplied = new TreeSet<>();
    private @Nullable Stage stage;
    private @Nullable State last;
    private @Nullable Stage afterDown;
    private int position;

    Course(Setting setting, Rehearsal.Outcome rehearsed) {
        this.setting = setting;
        this.rehearsed = rehearsed;
        this.surveyor = new Surveyor(setting.dialect());
        this.ascent = Ascent.filling(setting, rehearsed.foresight());
        this.companion = new Companion(setting, ascent);
        this.bare = new Companion(setting, Ascent.bare(setting));
    }

    /** Return the number of the migration that comes next. */
    int position() {
        return position;
    }

    Foresight foresight() {
        return rehearsed.foresight();
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
                leaveBehind(Traces.PERHAPS);
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

    /** Find out what the rows show of the state that the current migration meets. */
    Survey survey(State settled) {
        if (!setting.walk().watchRows()) {
            return Survey.NONE;
        }
        return stage().survey(surveyor, settled, new Gaps(stage().unfilled(), foresight(), position));
    }

    /** Go on behind the current migration, from the state last read. */
    void advance(State reached) {
        last = reached;
        position++;
    }

    /**
     * Go on behind the current migration from the companion's state, since ours is not to be trusted.
     *
     * @return whether the companion got there; if not, what follows goes on as behind an up that failed
     */
    boolean advanceByCompanion() {
        discard();
        Stage copy = companion.copyAfter(position + 1, unapplied, "walk");
        if (copy == null) {
            leaveBehind(Traces.PERHAPS);
            return false;
        }
        stage = copy;
        position++;
        return true;
    }

    /**
     * Go on behind the current migration, whose up failed. One that runs where there are no rows is applied there, so that what
     * follows can be judged; another is left out, as if it did not exist.
     *
     * @return whether it was applied
     */
    boolean leaveBehind(Traces traces) {
        boolean applied =
                setting.walk().watchRows() && !rehearsed.failed().contains(position) && startAfreshBehind(position + 1);
        if (!applied) {
            unapplied.add(position);
            if (traces == Traces.PERHAPS) {
                discard();
                stage = companion.copyAfter(position, unapplied, "walk");
            }
            reachedStage().force(setting.history().get(position));
        }
        position++;
        return applied;
    }

    private boolean startAfreshBehind(int number) {
        discard();
        companion.close();
        stage = bare.copyAfter(number, unapplied, "walk");
        if (stage == null) {
            return false;
        }
        Stage another = bare.copyAfter(number, unapplied, "companion");
        companion.startFrom(Objects.requireNonNull(another), number);
        return true;
    }

    private Stage reachedStage() {
        if (stage == null) {
            throw new HarnessException(
                    "no database can be brought to the state before %s: the ups that ran once do not run again"
                            .formatted(setting.history().get(position).name()));
        }
        return stage;
    }

    /** Whether a failed up may have left something in the database. */
    enum Traces {
        NONE,
        PERHAPS
    }

    /** Return what the same ups give on the companion, or null where they do not run beside ours. */
    @Nullable
    State companionAfterCurrent() {
        return companion.stateAfter(position + 1, unapplied);
    }

    /** Return what the current migration's up and down give on a copy of the companion, or null where they do not run beside ours. */
    Companion.@Nullable UpAndDown controlOfCurrent() {
        return companion.tryOut(position, unapplied);
    }

    /** Return the first migration that could not be applied, or null. */
    @Nullable
    Migration taint() {
        return unapplied.stream().findFirst().map(setting.history()::get).orElse(null);
    }

    /** Give up everything but the walked database, and return it: others would hold on to what downs take from the server. */
    Stage alone() {
        forgetAfterDown();
        companion.close();
        bare.close();
        return stage();
    }

    Set<Integer> unapplied() {
        return Collections.unmodifiableSet(unapplied);
    }

    void keepAfterDown() {
        forgetAfterDown();
        afterDown = stage().copy("after_down");
        // Nobody asks who may do what there, and what follows may drop roles.
        setting.server().suspend(afterDown.database(), setting.server().strangers());
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
        bare.close();
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
