package dev.palindrome.cycle;

import dev.palindrome.cycle.Proposal.Extent;
import dev.palindrome.cycle.Proposal.Rows;
import dev.palindrome.database.Dialect;
import dev.palindrome.database.Mender;
import dev.palindrome.database.Scope;
import dev.palindrome.schema.TableName;
import dev.palindrome.snapshot.Difference;
import dev.palindrome.snapshot.SchemaDiff;
import dev.palindrome.snapshot.SchemaSnapshot;
import dev.palindrome.snapshot.State;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is missing from a down by trying it: statements are run behind the down, in a transaction that is taken back, and the
 * schema that they lead to is read and compared. What was not seen to mend is not proposed.
 */
final class Trial {

    private static final Logger LOG = System.getLogger(Trial.class.getName());
    private static final int MOST_DIFFERENCES = 1_000;
    private static final int MOST_ATTEMPTS = 4;

    private final Dialect dialect;
    private final Scope scope;
    private final Connection session;
    private final SchemaSnapshot wanted;
    private final SchemaSnapshot given;
    private final List<Difference> differences;

    /**
     * Find what mends the schema of a stage, which is as {@code now} says; its database stays as it is.
     *
     * @return null where nothing differs or nothing mends it
     */
    static @Nullable Proposal on(Setting setting, Stage stage, State wanted, State now) {
        Dialect dialect = setting.dialect();
        // What is tried has to be taken back, and where definitions commit nothing is.
        if (dialect.mender() == Mender.NONE
                || dialect.sessions().commitsImplicitly()
                || wanted.schema().objects().equals(now.schema().objects())) {
            return null;
        }
        long id;
        Proposal proposal;
        try (Connection session = stage.session()) {
            id = dialect.sessions().id(session);
            proposal = new Trial(dialect, setting.scope(), session, wanted.schema(), now.schema())
                    .run(List.copyOf(now.data().shapes().keySet()));
        } catch (SQLException e) {
            // It is advice: without a session for it there is none.
            LOG.log(
                    Level.DEBUG,
                    () -> "cannot try what mends %s: %s"
                            .formatted(stage.database().name(), e.getMessage()));
            return null;
        }
        stage.awaitEnd(id);
        return proposal;
    }

    /**
     * @param session a session of its own, as a tool would have it; it is left as it was
     * @param wanted the schema before the up
     * @param given the schema after the down, as it is now
     */
    Trial(Dialect dialect, Scope scope, Connection session, SchemaSnapshot wanted, SchemaSnapshot given) {
        this.dialect = dialect;
        this.scope = scope;
        this.session = session;
        this.wanted = wanted;
        this.given = given;
        this.differences = SchemaDiff.between(wanted, given).differences();
    }

    /**
     * Return what was seen to mend the schema or a part of it, or null where nothing was.
     *
     * @param tables those to empty where the statements fail on their rows
     */
    @Nullable
    Proposal run(List<TableName> tables) throws SQLException {
        if (differences.isEmpty() || differences.size() > MOST_DIFFERENCES) {
            return null;
        }
        Proposal withRows = proposal(List.of(), Rows.AS_AFTER_THE_DOWN);
        if (tables.isEmpty() || withRows != null && withRows.extent() == Extent.WHOLE) {
            return withRows;
        }
        Proposal without = proposal(tables, Rows.NONE);
        return withRows == null || without != null && without.mended() > withRows.mended() ? without : withRows;
    }

    /** What does not mend its difference, or adds one, is left out the next time; what is left must prove itself without it. */
    private @Nullable Proposal proposal(List<TableName> emptied, Rows rows) throws SQLException {
        Set<String> hopeless = new HashSet<>();
        for (int i = 0; i < MOST_ATTEMPTS; i++) {
            Attempt attempt = attempt(emptied, hopeless);
            List<Difference> open = attempt.open();
            if (attempt.statements().isEmpty()) {
                return null;
            }
            if (open.isEmpty()) {
                return new Proposal(attempt.statements(), Extent.WHOLE, differences.size(), 0, rows);
            }
            Set<String> failing = new HashSet<>();
            open.forEach(d -> failing.add(Attempt.key(d.object())));
            boolean nothingNew = differences.containsAll(open);
            if (nothingNew
                    && attempt.statements().stream().noneMatch(s -> failing.contains(s.kind() + " " + s.name()))) {
                return new Proposal(
                        attempt.statements(), Extent.PART, differences.size() - open.size(), open.size(), rows);
            }
            if (!hopeless.addAll(failing)) {
                return null;
            }
        }
        return null;
    }

    private Attempt attempt(List<TableName> emptied, Set<String> hopeless) throws SQLException {
        session.setAutoCommit(false);
        try {
            var attempt = new Attempt(dialect, scope, session, wanted, hopeless);
            attempt.empty(emptied);
            attempt.run(given);
            return attempt;
        } finally {
            session.rollback();
            session.setAutoCommit(true);
        }
    }
}
