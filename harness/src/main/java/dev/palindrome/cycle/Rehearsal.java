package dev.palindrome.cycle;

import dev.palindrome.migration.Migration;
import dev.palindrome.seed.Foresight;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Takes the ups alone, on an empty database, to learn what the history will demand of rows. */
final class Rehearsal {

    private final Setting setting;
    private final StepRunner runner;

    Rehearsal(Setting setting) {
        this.setting = setting;
        this.runner = new StepRunner(setting);
    }

    /**
     * What a rehearsal tells.
     *
     * @param foresight what the history will demand of rows
     * @param failed the numbers of the migrations whose up fails even where there are no rows
     */
    record Outcome(Foresight foresight, Set<Integer> failed) {

        /** Nothing was tried. */
        static final Outcome NONE = new Outcome(Foresight.none(), Set.of());
    }

    Outcome run() {
        Set<String> strangers = setting.server().strangers();
        try (Stage stage = Stage.empty(setting, "rehearsal")) {
            return watch(stage);
        } finally {
            setting.server().expelStrangers(strangers);
        }
    }

    private Outcome watch(Stage stage) {
        var recorder = new Foresight.Recorder(setting.dialect(), setting.scope());
        List<Migration> history = setting.history();
        Set<Integer> failed = new TreeSet<>();
        if (setting.origin().isPrepared()) {
            stage.show(recorder, 0);
        }
        for (int i = 0; i < history.size(); i++) {
            setting.progress().begins(Progress.Phase.REHEARSAL, history.get(i), i + 1, history.size());
            if (!(runner.up(stage, history.get(i)) instanceof StepOutcome.Ok)) {
                failed.add(i);
                stage.force(history.get(i));
            }
            stage.show(recorder, i + 1);
        }
        return new Outcome(recorder.finish(), failed);
    }
}
