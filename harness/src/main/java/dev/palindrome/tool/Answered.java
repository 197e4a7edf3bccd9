package dev.palindrome.tool;

import dev.palindrome.database.Sessions.Answers;
import dev.palindrome.migration.Batch;
import dev.palindrome.migration.SqlSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the server answered to one batch. Not safe for use by several threads. */
public final class Answered implements Answers {
    private final List<Boolean> open = new ArrayList<>();
    private boolean lost;

    @Override
    public void done(boolean inTransaction) {
        open.add(inTransaction);
    }

    @Override
    public void lost() {
        lost = true;
    }

    /** Return for each statement that is done whether a transaction was open behind it. */
    List<Boolean> open() {
        return open;
    }

    /** Return whether a transaction is open behind the last of them. */
    boolean isOpen() {
        return !open.isEmpty() && open.get(open.size() - 1);
    }

    /** Return whether it cannot be told which of so many statements was refused. */
    boolean isLost(int statements) {
        return lost && statements > 1;
    }

    /** Return the statement that was refused, where that can be told. */
    Optional<Batch> refused(SqlSyntax syntax, Batch batch) {
        var statements = syntax.statements(batch.sql(), batch.line());
        return isLost(statements.size()) || open.size() >= statements.size()
                ? Optional.empty()
                : Optional.of(statements.get(open.size()));
    }
}
