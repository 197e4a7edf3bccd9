package dev.palindrome.cycle;

import dev.palindrome.cycle.ChainEvidence.Nothing;
import dev.palindrome.cycle.ChainEvidence.Passed;
import dev.palindrome.cycle.ChainEvidence.Remnant;
import dev.palindrome.cycle.ChainEvidence.Stop;
import dev.palindrome.cycle.CycleEvidence.Moment;
import dev.palindrome.migration.Migration;
import dev.palindrome.snapshot.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All downs in a row on the walked database, each as its tool would run it. Stops where the tool would. Used once. */
final class Chain {

    private final Setting setting;
    private final Stage stage;
    private final Set<Integer> unapplied;
    private final List<CycleEvidence> cycles;
    private final StepRunner runner;
    private final List<Migration> undone = new ArrayList<>();
    private final List<Passed> passed = new ArrayList<>();
    private @Nullable Stop stop;

    /**
     * @param stage a database at the end of the history, the only one that the walk has left
     * @param unapplied the numbers of the migrations that could not be applied
     * @param cycles what was measured of each migration, in the history's order
     */
    Chain(Setting setting, Stage stage, Set<Integer> unapplied, List<CycleEvidence> cycles) {
        this.setting = setting;
        this.stage = stage;
        this.unapplied = unapplied;
        this.cycles = cycles;
        this.runner = new StepRunner(setting);
    }

    ChainEvidence run(Set<String> rolesBefore) {
        long began = System.nanoTime();
        List<Migration> history = setting.history();
        int at = history.size();
        while (at > 0 && goBackOver(at - 1)) {
            at--;
        }
        List<Remnant> remnants = remnants(at, rolesBefore);
        long millis = Math.round((System.nanoTime() - began) / 1e6);
        return new ChainEvidence(history.size(), undone, passed, stop, remnants, millis);
    }

    private boolean goBackOver(int number) {
        Migration migration = setting.history().get(number);
        setting.progress()
                .begins(
                        Progress.Phase.CHAIN,
                        migration,
                        setting.history().size() - number,
                        setting.history().size());
        if (unapplied.contains(number)) {
            pass(migration, Nothing.NOT_APPLIED);
        } else if (setting.folder().bookkeeping().ignoresOnTheWayBack(migration)) {
            pass(migration, Nothing.NO_DOWN);
        } else if (migration.declaredIrreversible().isPresent()) {
            stop = new Stop.Declared(migration, migration.declaredIrreversible().get());
        } else if (migration.down().isPresent()) {
            if (runner.down(stage, migration) instanceof StepOutcome.Failed failed) {
                stop = NoWayBack.of(failed.failure())
                        .<Stop>map(words -> new Stop.Declared(migration, words))
                        .orElseGet(() -> new Stop.Failed(
                                migration, failed.failure(), cycles.get(number).ran(Step.DOWN)));
            } else {
                undone.add(migration);
            }
        } else if (setting.folder().bookkeeping().passesMissingDowns()) {
            pass(migration, Nothing.NO_DOWN);
        } else {
            stop = new Stop.NoDown(migration);
        }
        return stop == null;
    }

    private void pass(Migration migration, Nothing because) {
        stage.forget(migration);
        undone.add(migration);
        passed.add(new Passed(migration, because));
    }

    /** What the next migration's cycle met is the state that so many migrations lead to. */
    private List<Remnant> remnants(int applied, Set<String> rolesBefore) {
        if (undone.isEmpty()) {
            return List.of();
        }
        State expected = cycles.get(applied).state(Moment.BEFORE).orElseThrow();
        Set<String> newRoles = new TreeSet<>(setting.server().strangers());
        newRoles.removeAll(rolesBefore);
        return new Remnants(cycles, undone, stop).find(expected, stage.read(List.of()), newRoles);
    }
}
