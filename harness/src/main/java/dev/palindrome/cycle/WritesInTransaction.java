package dev.palindrome.cycle;

import dev.palindrome.cycle.AfterWrites.Standing;
import dev.palindrome.cycle.WritesEvidence.Ground;
import dev.palindrome.cycle.WritesEvidence.Trial;
import dev.palindrome.cycle.WritesEvidence.Unwritten;
import dev.palindrome.database.Sessions;
import dev.palindrome.schema.SequencePosition;
import dev.palindrome.snapshot.DataDiff;
import dev.palindrome.tool.OneTransaction;
import dev.palindrome.tool.ToolResult;
import dev.palindrome.writes.Loosening;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tries it on the walked database itself, in a transaction that is rolled back. Costs no copy, and leaves no trace. */
final class WritesInTransaction {

    /** Objections that come from the one transaction alone: a statement that wants none around it, or finds events pending. */
    private static final Set<String> OF_THE_TRANSACTION = Set.of("25001", "55006", "55P04");

    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final int STEPS = 4;

    private final Setting setting;
    private final Course course;
    private final OneTransaction down;
    private final Standing standing;
    private final Sessions sessions;

    WritesInTransaction(Setting setting, Course course, OneTransaction down, Standing standing) {
        this.setting = setting;
        this.course = course;
        this.down = down;
        this.standing = standing;
        this.sessions = setting.dialect().sessions();
    }

    /** Return what was found, or nothing where it cannot be tried here. */
    Optional<WritesEvidence> run(Function<WritesGround, Optional<List<Trial>>> trials) {
        Stage stage = course.stage();
        Optional<WritesEvidence> found;
        long id;
        try (Connection session = stage.session()) {
            long own = sessions.id(session);
            id = own;
            Duration limit = setting.walk().timeout().multipliedBy(STEPS).plus(GRACE);
            try (Alarm alarm = Alarm.in(limit, () -> stage.end(own))) {
                found = within(session, trials);
                if (alarm.rang()) {
                    return Optional.empty();
                }
            }
        } catch (SQLException | Lost e) {
            // Nothing was committed: the server takes back what a lost session did.
            return Optional.empty();
        }
        stage.awaitEnd(id);
        return found;
    }

    private Optional<WritesEvidence> within(Connection session, Function<WritesGround, Optional<List<Trial>>> trials)
            throws SQLException {
        session.setAutoCommit(false);
        var ground = new OneSession(session);
        Optional<List<Trial>> found = trials.apply(ground);
        boolean spoilt = !sessions.inTransaction(session);
        session.rollback();
        session.setAutoCommit(true);
        moveBack(session);
        if (spoilt) {
            return Optional.of(new WritesEvidence(
                    Ground.SPOILT, List.of(), List.of(), "the down ends a transaction that is not its own"));
        }
        return ground.unfit
                ? Optional.empty()
                : found.map(all -> new WritesEvidence(Ground.TRANSACTION, all, List.of(), null));
    }

    private void moveBack(Connection session) throws SQLException {
        List<SequencePosition> then = standing.now().data().sequences();
        if (then.isEmpty()) {
            return;
        }
        Set<String> now = setting.dialect().contents().sequences(session, setting.scope()).stream()
                .map(s -> s.sequence() + " " + s.next())
                .collect(Collectors.toSet());
        List<SequencePosition> moved = then.stream()
                .filter(s -> !now.contains(s.sequence() + " " + s.next()))
                .toList();
        if (!moved.isEmpty()) {
            setting.dialect().contents().moveBack(session, moved);
        }
    }

    /** One session with a transaction open: each trial goes back to a savepoint. */
    private final class OneSession implements WritesGround {

        private final Connection session;
        private boolean unfit;

        OneSession(Connection session) {
            this.session = session;
        }

        @Override
        public Trial write(List<Loosening> what, List<Unwritten> unwritten) {
            try {
                Savepoint start = session.setSavepoint();
                Trial trial = writeFrom(what, unwritten);
                session.rollback(start);
                return trial;
            } catch (SQLException e) {
                throw new Lost(e);
            }
        }

        private Trial writeFrom(List<Loosening> what, List<Unwritten> unwritten) throws SQLException {
            var draft = new WritesDraft(setting, course.stage(), standing);
            sessions.prepareForReading(session);
            draft.fill(session, what, course.foresight(), course.position() + 1);
            asAnew();
            draft.write(session, what, unwritten);
            asAnew();
            if (draft.isEmpty() && !what.isEmpty()) {
                return draft.found(DataDiff.NONE, null);
            }
            if (down.run(session) instanceof ToolResult.Refused refused) {
                unfit |= OF_THE_TRANSACTION.contains(
                        String.valueOf(refused.failure().sqlState()));
                return draft.refused(refused.failure());
            }
            asAnew();
            draft.look(session);
            sessions.prepareForReading(session);
            DataDiff rows =
                    course.stage().compareOver(session, standing.before(), standing.afterDown(), draft.concerned());
            return draft.found(rows, null);
        }

        private void asAnew() throws SQLException {
            sessions.resetInTransaction(session);
            sessions.apply(session, setting.walk().session());
            sessions.limit(session, setting.walk().timeout(), setting.walk().lockTimeout());
        }
    }

    /** The session is gone, or the server refuses what is ours. */
    private static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1;

        Lost(SQLException cause) {
            super(cause);
        }
    }
}
