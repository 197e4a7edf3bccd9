package dev.palindrome.cycle;

import dev.palindrome.cycle.AfterWrites.Standing;
import dev.palindrome.cycle.WritesEvidence.Ground;
import dev.palindrome.cycle.WritesEvidence.Trial;
import dev.palindrome.cycle.WritesEvidence.Unwritten;
import dev.palindrome.failure.HarnessException;
import dev.palindrome.migration.Migration;
import dev.palindrome.schema.SchemaObject;
import dev.palindrome.snapshot.SchemaDiff;
import dev.palindrome.snapshot.State;
import dev.palindrome.writes.Loosening;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tries it on copies of the walked database, a new one for each trial, with the down as its tool runs it. */
final class WritesOnCopy implements WritesGround {

    private final Setting setting;
    private final Course course;
    private final Migration migration;
    private final Standing standing;

    WritesOnCopy(Setting setting, Course course, Migration migration, Standing standing) {
        this.setting = setting;
        this.course = course;
        this.migration = migration;
        this.standing = standing;
    }

    /** Return whether the migration makes what all databases of a server have together. */
    boolean sharesWithTheWalk() {
        return !shared(standing.before()).equals(shared(standing.now()));
    }

    private static Set<SchemaObject> shared(State state) {
        return state.schema().objects().stream()
                .filter(o -> o.kind().equals("role")
                        || o.kind().equals("account")
                        || o.kind().equals("tablespace"))
                .collect(Collectors.toSet());
    }

    Optional<WritesEvidence> run(Function<WritesGround, Optional<List<Trial>>> trials) {
        return trials.apply(this).map(all -> new WritesEvidence(Ground.COPY, all, List.of(), null));
    }

    @Override
    public Trial write(List<Loosening> what, List<Unwritten> unwritten) {
        var draft = new WritesDraft(setting, course.stage(), standing);
        try (Stage copy = course.stage().copyForTrial("writes")) {
            write(copy, draft, what, unwritten);
            if (new StepRunner(setting).down(copy, migration) instanceof StepOutcome.Failed failed) {
                return draft.refused(failed.failure());
            }
            State left = copy.read(List.of());
            try (Connection session = setting.open(copy.database())) {
                session.setAutoCommit(false);
                draft.look(session);
                session.rollback();
            }
            return draft.found(
                    copy.compare(standing.before(), left),
                    SchemaDiff.between(standing.afterDown().schema(), left.schema()));
        } catch (SQLException e) {
            throw new HarnessException(
                    "cannot write into a copy of %s: %s"
                            .formatted(course.stage().database().name(), e.getMessage()),
                    e);
        }
    }

    private void write(Stage copy, WritesDraft draft, List<Loosening> what, List<Unwritten> unwritten)
            throws SQLException {
        long filled;
        try (Connection session = setting.open(copy.database())) {
            filled = setting.dialect().sessions().id(session);
            setting.dialect().sessions().prepareForReading(session);
            draft.fill(session, what, course.foresight(), course.position() + 1);
        }
        copy.awaitEnd(filled);
        long wrote;
        try (Connection session = setting.open(copy.database())) {
            wrote = setting.dialect().sessions().id(session);
            session.setAutoCommit(false);
            draft.write(session, what, unwritten);
            session.commit();
        }
        copy.awaitEnd(wrote);
    }
}
