package dev.palindrome.cycle;

import dev.palindrome.cycle.WritesEvidence.Ground;
import dev.palindrome.cycle.WritesEvidence.Trial;
import dev.palindrome.cycle.WritesEvidence.Unwritten;
import dev.palindrome.failure.HarnessException;
import dev.palindrome.migration.Migration;
import dev.palindrome.schema.TableShape;
import dev.palindrome.snapshot.DataDiff;
import dev.palindrome.snapshot.State;
import dev.palindrome.writes.Loosening;
import dev.palindrome.writes.Loosenings;
import dev.palindrome.writes.Moves;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes behind the second up what the new version may write, rolls back, and looks: all at once, and where that hurts in
 * ever smaller parts. The walked database is left as it was. Used once.
 */
final class AfterWrites {

    /** So many things are written; a migration that allows more says the same of many tables. */
    private static final int MOST = 80;
    /** So many trials more may tell which of them hurts; on copies, which are dear, fewer. */
    private static final int MORE = 32;

    private static final int MORE_ON_COPIES = 6;

    private final Setting setting;
    private final Course course;
    private final Migration migration;
    private final Standing standing;
    private final List<Unwritten> unwritten = new ArrayList<>();

    /**
     * The states of the cycle.
     *
     * @param before before the up
     * @param afterDown behind the down
     * @param now behind the second up
     * @param down how the rows differ behind a down without any writes
     */
    record Standing(State before, State afterDown, State now, DataDiff down) {}

    AfterWrites(Setting setting, Course course, Migration migration, Standing standing) {
        this.setting = setting;
        this.course = course;
        this.migration = migration;
        this.standing = standing;
    }

    WritesEvidence run() {
        List<Loosening> all =
                Loosenings.between(setting.dialect(), standing.before(), standing.now(), standing.afterDown());
        List<Loosening> some = all.stream()
                .filter(what -> !what.isOrdinary() || !isOfMigrations(what))
                .limit(MOST)
                .toList();
        if (some.stream().allMatch(Loosening::isNew) && some.stream().noneMatch(this::mayMatter)) {
            return WritesEvidence.NONE;
        }
        Optional<WritesEvidence> found = inTransaction(some);
        return found.isPresent() ? found.get() : onCopies(some);
    }

    /** What migrations insert and change themselves no application writes. */
    private boolean isOfMigrations(Loosening what) {
        TableShape table = standing.now().data().shapes().get(what.table());
        return table != null && course.foresight().isFilledByMigrations(course.position() + 1, table);
    }

    private boolean mayMatter(Loosening what) {
        return standing.now().data().rows(what.table()) > 0;
    }

    private Optional<WritesEvidence> inTransaction(List<Loosening> some) {
        if (!setting.dialect().sessions().resetsInTransaction()) {
            return Optional.empty();
        }
        return setting.tool()
                .downInOneTransaction(migration)
                .flatMap(script -> new WritesInTransaction(setting, course, script, standing)
                        .run(ground -> tried(some, ground, MORE)))
                .map(found -> found.ground() == Ground.SPOILT
                        ? found
                        : new WritesEvidence(Ground.TRANSACTION, found.trials(), unwritten, null));
    }

    private WritesEvidence onCopies(List<Loosening> some) {
        boolean dear = setting.dialect().sessions().commitsImplicitly();
        boolean ordinary = some.stream().allMatch(what -> what.isOrdinary() || what.isNew());
        if (dear && ordinary && !Moves.areBetween(standing.before(), standing.now())) {
            return WritesEvidence.NONE;
        }
        unwritten.clear();
        var copies = new WritesOnCopy(setting, course, migration, standing);
        if (copies.sharesWithTheWalk()) {
            return WritesEvidence.untried(
                    "the down changes what a copy shares with the database of the walk, such as roles");
        }
        try {
            return copies.run(ground -> tried(some, ground, MORE_ON_COPIES))
                    .map(found -> new WritesEvidence(Ground.COPY, found.trials(), unwritten, null))
                    .orElseGet(() -> WritesEvidence.untried(
                            "the down does not run on a copy of the database, even without writes"));
        } catch (HarnessException e) {
            // What cannot be tried is told; a database that is lost ends the next step.
            return WritesEvidence.untried(String.valueOf(e.getMessage()));
        }
    }

    /** Return the trials, or nothing where the down does not run there in any case. */
    private Optional<List<Trial>> tried(List<Loosening> some, WritesGround ground, int most) {
        Trial all = ground.write(some, unwritten);
        if (all.failure() != null && ground.write(List.of(), new ArrayList<>()).failure() != null) {
            return Optional.empty();
        }
        return Optional.of(new WritesDivision(ground, most).divide(all));
    }
}
