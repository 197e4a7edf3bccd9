package dev.palindrome.cycle;

import dev.palindrome.given.Occasion;
import dev.palindrome.migration.Migration;
import dev.palindrome.schema.ForeignKeyShape;
import dev.palindrome.schema.TableContent;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import dev.palindrome.seed.Foresight;
import dev.palindrome.seed.SeedPlan;
import dev.palindrome.seed.Seeder;
import dev.palindrome.snapshot.State;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes a database up through the history, filling each state as the walk does, so that any two databases agree. */
final class Ascent {

    private static final int FEW = 10;

    private final Setting setting;
    private final Foresight foresight;
    private final @Nullable Seeder seeder;
    private final StepRunner runner;

    private Ascent(Setting setting, Foresight foresight, @Nullable Seeder seeder) {
        this.setting = setting;
        this.foresight = foresight;
        this.seeder = seeder;
        this.runner = new StepRunner(setting);
    }

    /** Return an ascent that fills each state by what the rehearsal foresaw. */
    static Ascent filling(Setting setting, Foresight foresight) {
        boolean fills = setting.walk().watchRows();
        return new Ascent(setting, foresight, fills ? seeder(setting, foresight) : null);
    }

    private static Seeder seeder(Setting setting, Foresight foresight) {
        var plan = foresight.follow(setting.walk().plan());
        return new Seeder(setting.dialect(), plan, foresight, setting.progress()::fills);
    }

    /** Return an ascent that leaves every table as the migrations make it. */
    static Ascent bare(Setting setting) {
        return new Ascent(setting, Foresight.none(), null);
    }

    /**
     * Take the migrations with the numbers {@code from} (inclusive) to {@code to} (exclusive) up; those to skip are only
     * written into the tool's book.
     *
     * @return the number of the first that failed, or {@code to}
     */
    int climb(Stage stage, int from, int to, Set<Integer> skip) {
        List<Migration> history = setting.history();
        for (int i = from; i < to; i++) {
            if (skip.contains(i)) {
                stage.force(history.get(i));
                continue;
            }
            setting.progress().begins(Progress.Phase.FORWARD, history.get(i), i + 1, history.size());
            if (seeder != null) {
                settle(stage, i, null);
            }
            if (!(runner.up(stage, history.get(i)) instanceof StepOutcome.Ok)) {
                return i;
            }
        }
        return to;
    }

    /**
     * Fill the state after {@code number} migrations and return it.
     *
     * @param known the state as last read, where nothing happened since
     */
    State settle(Stage stage, int number, @Nullable State known) {
        State now = known != null ? known : stage.read(List.of());
        if (seeder == null) {
            return now;
        }
        Set<TableName> given = Set.of();
        if (setting.gifts().give(setting, stage, occasion(number, now))) {
            State with = stage.read(List.of());
            given = changed(now, with);
            now = with;
        }
        stage.fill(seeder, number, now, given);
        setting.progress().filled();
        return stage.read(foreignKeys(now));
    }

    private static Set<TableName> changed(State before, State now) {
        Map<TableName, TableContent> known = before.data().tables();
        return now.data().tables().entrySet().stream()
                .filter(table -> !table.getValue().equals(known.get(table.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Occasion occasion(int number, State now) {
        return new Occasion(
                setting.dialect(),
                setting.history().get(number),
                now.data().shapes(),
                now.data().tables(),
                now.bookkeeping(),
                table -> foresight.isNew(number, table));
    }

    /** Return a seeder that makes only some rows of what the walk will fill in. */
    static Seeder sparing(Setting setting, Foresight foresight) {
        var walk = setting.walk().plan();
        var plan = SeedPlan.sparing(Math.min(FEW, walk.rows()), walk.seed());
        return new Seeder(setting.dialect(), plan, foresight);
    }

    static List<ForeignKeyShape> foreignKeys(State state) {
        return state.data().shapes().values().stream()
                .map(TableShape::foreignKeys)
                .flatMap(List::stream)
                .toList();
    }
}
