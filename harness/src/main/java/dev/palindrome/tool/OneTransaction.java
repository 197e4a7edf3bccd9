package dev.palindrome.tool;

import dev.palindrome.database.Dialect;
import dev.palindrome.migration.Batch;
import dev.palindrome.migration.Callbacks.Around;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.MigrationFolder;
import dev.palindrome.migration.Script;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A down as it can be tried within a transaction of somebody else, who takes it back: the statements that its tool would send, without
 * those that begin and commit, and without the tool's book. Safe for use by several threads.
 */
public final class OneTransaction {

    private final Dialect dialect;
    private final List<Piece> pieces;

    private record Piece(Script script, Batch batch) {}

    private OneTransaction(Dialect dialect, List<Piece> pieces) {
        this.dialect = dialect;
        this.pieces = List.copyOf(pieces);
    }

    /** Return the down of a migration, or nothing where more belongs to it than statements that can stand in one transaction. */
    static Optional<OneTransaction> down(MigrationFolder folder, Dialect dialect, Migration migration) {
        List<Piece> pieces = new ArrayList<>();
        List<Migration> steps = migration.steps();
        for (int i = steps.size() - 1; i >= 0; i--) {
            Migration step = steps.get(i);
            if (!folder.callbacks().down(step).equals(Around.NOTHING)) {
                return Optional.empty();
            }
            for (Script script : step.down().map(Script::pieces).orElse(List.of())) {
                if (script.hindrance() != null || !add(dialect, script, pieces)) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new OneTransaction(dialect, pieces));
    }

    private static boolean add(Dialect dialect, Script script, List<Piece> pieces) {
        for (Batch batch : script.batches()) {
            List<Batch> statements = dialect.syntax().statements(batch.sql(), batch.line());
            List<Batch> others = new ArrayList<>();
            for (Batch statement : statements) {
                switch (TransactionCommand.of(dialect.syntax(), statement.sql()).kind()) {
                    case OTHER -> others.add(statement);
                    case BEGIN, COMMIT -> {
                        // The transaction in which all stands is open already.
                    }
                    default -> {
                        return false;
                    }
                }
            }
            List<Batch> sent = others.size() == statements.size() ? List.of(batch) : others;
            sent.forEach(one -> pieces.add(new Piece(script, one)));
        }
        return true;
    }

    /** Run it; what it does stands in the session's transaction. A refusal leaves that one aborted. */
    public ToolResult run(Connection session) {
        for (Piece piece : pieces) {
            try {
                dialect.sessions()
                        .send(session, SessionValues.putInto(piece.batch().sql(), session), new Answered());
            } catch (SQLException e) {
                var failure = dialect.sessions()
                        .describe(e, piece.batch())
                        .in(piece.script().file());
                return new ToolResult.Refused(new AsWritten(piece.script()).show(failure));
            }
        }
        return new ToolResult.Applied();
    }
}
