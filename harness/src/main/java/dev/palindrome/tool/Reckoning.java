package dev.palindrome.tool;

import dev.palindrome.database.SqlFailure;
import dev.palindrome.migration.Batch;
import dev.palindrome.migration.Script;
import dev.palindrome.migration.SqlSyntax;
import dev.palindrome.tool.Journal.Event;
import dev.palindrome.tool.StatementOutcome.Fate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Works out what became of each statement. Whether a transaction is open behind a statement is the server's word; what a statement
 * did to the one in which it stood is read from it only where it is a command for just that, and was obeyed. Used once.
 */
final class Reckoning {
    private static final String ROLLED_BACK_BY_THE_SERVER = "40";
    private static final int LONGEST = 300;

    private final SqlSyntax syntax;
    private final boolean commitsImplicitly;
    private final List<Line> lines = new ArrayList<>();
    private final List<Line> pending = new ArrayList<>();
    private final Deque<Sendable> next = new ArrayDeque<>();

    Reckoning(SqlSyntax syntax, boolean commitsImplicitly) {
        this.syntax = syntax;
        this.commitsImplicitly = commitsImplicitly;
    }

    /** A statement, and what is known of it so far. */
    private static final class Line {
        private final Script script;
        private final Batch statement;
        private final TransactionCommand command;
        private Fate fate = Fate.NOT_REACHED;

        Line(Script script, Batch statement, TransactionCommand command) {
            this.script = script;
            this.statement = statement;
            this.command = command;
        }

        /** What no statement says, but the tool by its driver. */
        static Line mark(String savepoint) {
            var nowhere = new Script("", "", List.of(), Script.Wrapping.AUTOCOMMIT);
            return new Line(
                    nowhere, new Batch("", 0), new TransactionCommand(TransactionCommand.Kind.SAVEPOINT, savepoint));
        }

        StatementOutcome outcome() {
            var shown = new AsWritten(script).show(statement.sql());
            var cut = shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST - 3) + "...";
            return new StatementOutcome(script.file(), statement.line(), cut, fate);
        }
    }

    private record Sendable(Script script, Batch batch) {}

    List<StatementOutcome> of(List<Event> events) {
        events.forEach(this::take);
        settle(Fate.ROLLED_BACK);
        next.forEach(sendable -> lines.addAll(linesOf(sendable)));
        return lines.stream().map(Line::outcome).toList();
    }

    private void take(Event event) {
        if (event instanceof Event.Begun begun) {
            begun.scripts().forEach(script -> script.batches().forEach(batch -> next.add(new Sendable(script, batch))));
        } else if (event instanceof Event.Sent sent) {
            var batch = linesOf(next.remove());
            lines.addAll(batch);
            if (sent.failure() == null) {
                ran(batch, sent);
            } else {
                refused(batch, sent, sent.failure());
            }
        } else if (event instanceof Event.Marked marked) {
            pending.add(Line.mark(marked.savepoint()));
        } else if (event instanceof Event.RolledBackTo back) {
            rollBackTo(back.savepoint());
        } else {
            settle(event instanceof Event.Committed ? Fate.TOOK_EFFECT : Fate.ROLLED_BACK);
        }
    }

    private List<Line> linesOf(Sendable sendable) {
        var batch = sendable.batch();
        return syntax.statements(batch.sql(), batch.line()).stream()
                .map(statement ->
                        new Line(sendable.script(), statement, TransactionCommand.of(syntax, statement.sql())))
                .toList();
    }

    /** Where the answers do not match the statements, all that counts is how the batch ended. */
    private void ran(List<Line> batch, Event.Sent sent) {
        var open = sent.answered().open();
        for (int i = 0; i < batch.size(); i++) {
            boolean last = i == batch.size() - 1;
            ran(batch.get(i), last ? sent.inTransaction() : open.size() != batch.size() || open.get(i));
        }
    }

    private void refused(List<Line> batch, Event.Sent sent, SqlFailure failure) {
        var answered = sent.answered();
        if (answered.isLost(batch.size())) {
            batch.forEach(line -> line.fate = Fate.UNKNOWN);
            settle(Fate.UNKNOWN);
            return;
        }
        int done = Math.min(answered.open().size(), batch.size());
        for (int i = 0; i < done; i++) {
            ran(batch.get(i), answered.open().get(i));
        }
        if (done < batch.size()) {
            atFault(batch.subList(done, batch.size()), failure).fate = Fate.FAILED;
        }
        if (!sent.inTransaction()) {
            settle(isCommittedBy(failure) ? Fate.TOOK_EFFECT : Fate.ROLLED_BACK);
        }
    }

    /** A server that reads a text as a whole before it runs any of it may refuse a later statement than the next. */
    private static Line atFault(List<Line> left, SqlFailure failure) {
        return left.stream()
                .filter(line -> line.statement.sql().equals(failure.statement()))
                .findFirst()
                .orElse(left.get(0));
    }

    /** The transaction is gone: by the server's own decision, or because the statement that failed committed before it ran. */
    private boolean isCommittedBy(SqlFailure failure) {
        @Nullable String state = failure.sqlState();
        return commitsImplicitly && (state == null || !state.startsWith(ROLLED_BACK_BY_THE_SERVER));
    }

    private void ran(Line line, boolean inTransaction) {
        if (line.command.kind() == TransactionCommand.Kind.BEGIN && commitsImplicitly) {
            settle(Fate.TOOK_EFFECT);
        }
        if (line.command.kind() == TransactionCommand.Kind.ROLLBACK_TO) {
            rollBackTo(line.command.name());
        }
        pending.add(line);
        switch (line.command.kind()) {
            case COMMIT -> settle(Fate.TOOK_EFFECT);
            case ROLLBACK -> settle(Fate.ROLLED_BACK);
            default -> {
                if (!inTransaction) {
                    settle(Fate.TOOK_EFFECT);
                }
            }
        }
    }

    private void rollBackTo(String savepoint) {
        for (int i = pending.size() - 1; i >= 0; i--) {
            var command = pending.get(i).command;
            if (command.kind() == TransactionCommand.Kind.SAVEPOINT
                    && command.name().equals(savepoint)) {
                var undone = pending.subList(i + 1, pending.size());
                undone.forEach(line -> line.fate = Fate.ROLLED_BACK);
                undone.clear();
                return;
            }
        }
    }

    private void settle(Fate fate) {
        pending.forEach(line -> line.fate = fate);
        pending.clear();
    }
}
