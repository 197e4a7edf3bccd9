package dev.palindrome.cycle;

import dev.palindrome.migration.Migration;
import dev.palindrome.seed.Foresight;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Takes the ups alone, on an empty database, to learn what the history will demand of rows. Used once. */
final class Rehearsal {

    private final Setting setting;
    private final StepRunner runner;
    private final Set<String> strangers;
    private Stage stage;

    Rehearsal(Setting setting) {
        this.setting = setting;
        this.runner = new StepRunner(setting);
        this.strangers = setting.server().strangers();
        this.stage = Stage.empty(setting, "rehearsal");
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
        try {
            return watch();
        } finally {
            close();
        }
    }

    private void close() {
        stage.close();
        setting.server().expelStrangers(strangers);
    }

    private Outcome watch() {
        var recorder = new Foresight.Recorder(setting.dialect(), setting.scope());
        List<Migration> history = setting.history();
        Set<Integer> failed = new TreeSet<>();
        if (setting.origin().isPrepared()) {
            stage.show(recorder, 0);
        }
        for (int i = 0; i < history.size(); i++) {
            setting.progress().begins(Progress.Phase.REHEARSAL, history.get(i), i + 1, history.size());
            if (runner.up(stage, history.get(i)) instanceof StepOutcome.Failed refused) {
                if (refused.aftermath().isHalfApplied()) {
                    startAfresh(i, failed);
                }
                failed.add(i);
                stage.force(history.get(i));
            }
            stage.show(recorder, i + 1);
        }
        return new Outcome(recorder.finish(), failed);
    }

    /** What a file leaves that stops in the middle would be in the way of those behind it, which never meet it in the walk. */
    private void startAfresh(int number, Set<Integer> failed) {
        close();
        stage = Stage.empty(setting, "rehearsal");
        Ascent.bare(setting).climb(stage, 0, number, failed);
    }
}
