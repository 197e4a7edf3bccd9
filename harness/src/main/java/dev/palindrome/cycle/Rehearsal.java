package dev.palindrome.cycle;

import dev.palindrome.failure.HarnessException;
import dev.palindrome.migration.Migration;
import dev.palindrome.seed.Foresight;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** Takes the ups alone, on an empty database, to learn what the history will demand of rows. */
final class Rehearsal {

    private final Setting setting;
    private final StepRunner runner;

    Rehearsal(Setting setting) {
        this.setting = setting;
        this.runner = new StepRunner(setting);
    }

    Foresight run() {
        Set<String> strangers = setting.server().strangers();
        try (Stage stage = Stage.empty(setting, "rehearsal")) {
            return watch(stage);
        } finally {
            setting.server().expelStrangers(strangers);
        }
    }

    private Foresight watch(Stage stage) {
        var recorder = new Foresight.Recorder(setting.dialect(), setting.scope());
        List<Migration> history = setting.history();
        try (Connection observer = stage.database().connectForReading()) {
            setting.dialect().sessions().prepareForReading(observer);
            for (int i = 0; i < history.size(); i++) {
                setting.progress().begins(Progress.Phase.REHEARSAL, history.get(i), i + 1, history.size());
                runner.up(stage, history.get(i));
                recorder.record(i + 1, observer);
            }
        } catch (SQLException e) {
            throw new HarnessException("cannot read the rehearsal's catalogs: " + e.getMessage(), e);
        }
        return recorder.finish();
    }
}
