package dev.palindrome.cycle;

import dev.palindrome.migration.Migration;
import dev.palindrome.snapshot.State;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A database that has only ever gone up. It lags behind the walk and catches up only when it is asked for, so it costs nothing
 * while cycles end as they should, and each up at most once more when they do not.
 */
final class Companion implements AutoCloseable {

    private final Setting setting;
    private final Ascent ascent;
    private @Nullable Stage stage;
    private int at;
    private final OwnRoles roles;

    Companion(Setting setting, Ascent ascent) {
        this.setting = setting;
        this.ascent = ascent;
        this.roles = new OwnRoles(setting.server());
    }

    /**
     * Read the state after {@code number} migrations, not yet filled.
     *
     * @return null where it cannot be reached beside the walked database
     */
    @Nullable
    State stateAfter(int number, Set<Integer> skip) {
        return beside(number, skip, reached -> reached.read(List.of()));
    }

    /**
     * Return a copy that stands after {@code number} migrations, not yet filled. The walked database must be gone.
     *
     * @return null where the ups that ran there do not run here
     */
    @Nullable
    Stage copyAfter(int number, Set<Integer> skip, String purpose) {
        closeIfOutdated();
        roles.takeOver();
        Stage reached = catchUp(number, skip);
        if (reached == null) {
            return null;
        }
        Stage copy = reached.copy(purpose);
        roles.share(reached.database());
        return copy;
    }

    /**
     * Take a migration up and down on a copy that stands before it, filled as the walked database was.
     *
     * @return null where that cannot be had beside the walked database
     */
    @Nullable
    UpAndDown tryOut(int number, Set<Integer> skip) {
        return beside(number, skip, reached -> tryOut(reached, number));
    }

    private @Nullable UpAndDown tryOut(Stage reached, int number) {
        Migration migration = setting.history().get(number);
        var runner = new StepRunner(setting);
        try (Stage copy = reached.copy("control")) {
            State before = ascent.settle(copy, number, null);
            boolean ran = runner.up(copy, migration) instanceof StepOutcome.Ok
                    && runner.down(copy, migration) instanceof StepOutcome.Ok;
            return ran ? new UpAndDown(before, copy.read(List.of())) : null;
        }
    }

    /** What a database held before an up, and after the down. */
    record UpAndDown(State before, State after) {}

    /** Go on from a database that stands after {@code number} migrations, and belongs to this companion from now on. */
    void startFrom(Stage given, int number) {
        close();
        stage = given;
        at = number;
        roles.share(given.database());
    }

    private <T> @Nullable T beside(int number, Set<Integer> skip, Function<Stage, @Nullable T> use) {
        closeIfOutdated();
        return roles.<@Nullable T>beside(() -> {
            Stage reached = catchUp(number, skip);
            if (reached == null) {
                return null;
            }
            T answer = use.apply(reached);
            roles.sleep(reached.database());
            return answer;
        });
    }

    /** Where the walk has changed a role that both need, the way up begins anew. */
    private void closeIfOutdated() {
        if (stage != null && !roles.areThere()) {
            close();
        }
    }

    private @Nullable Stage catchUp(int number, Set<Integer> skip) {
        if (stage != null && at > number) {
            throw new IllegalStateException("the companion stands after %s migrations, not %s".formatted(at, number));
        }
        if (stage == null) {
            stage = Stage.empty(setting, "companion");
            at = 0;
        }
        int reached = ascent.climb(stage, at, number, skip);
        if (reached < number) {
            close();
            return null;
        }
        at = number;
        return stage;
    }

    @Override
    public void close() {
        if (stage != null) {
            stage.close();
            stage = null;
            roles.forget();
        }
    }
}
