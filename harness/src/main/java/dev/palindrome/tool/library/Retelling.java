package dev.palindrome.tool.library;

import dev.palindrome.database.Dialect;
import dev.palindrome.migration.Batch;
import dev.palindrome.migration.Script;
import dev.palindrome.migration.Script.Wrapping;
import dev.palindrome.tool.Answered;
import dev.palindrome.tool.Journal;
import dev.palindrome.tool.StatementOutcome;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells what became of each statement of a migration from what was heard on all sessions. A statement belongs to it where it stands in
 * one of its scripts, or where the tool said that it is at work on one and the tool's own tables are not named. Used once.
 */
final class Retelling {
    /** The tool's own statements count for their transactions, but are not told. */
    private static final Script OWN = new Script("", "", List.of(), Wrapping.AUTOCOMMIT);

    private final Dialect dialect;
    private final OwnTables ownTables;
    private final List<Script> scripts;
    private final Places places;

    Retelling(Dialect dialect, OwnTables ownTables, List<Script> scripts) {
        this.dialect = dialect;
        this.ownTables = ownTables;
        this.scripts = scripts;
        this.places = new Places(dialect.syntax(), scripts);
    }

    List<StatementOutcome> of(List<OverheardSession> sessions) {
        var told = new ArrayList<StatementOutcome>();
        for (var session : sessions) {
            told.addAll(outcomes(journal(session), List.of()));
        }
        told.addAll(outcomes(new Journal(), places.left()));
        return told;
    }

    private List<StatementOutcome> outcomes(Journal journal, List<Script> notBegun) {
        var sessions = dialect.sessions();
        return journal.outcomes(dialect.syntax(), notBegun, sessions.commitsImplicitly()).stream()
                .filter(outcome -> !outcome.file().isEmpty())
                .toList();
    }

    private Journal journal(OverheardSession session) {
        var journal = new Journal();
        for (var heard : session.heard()) {
            if (heard instanceof Heard.Sent sent) {
                enter(journal, sent);
            } else if (heard instanceof Heard.Dealt dealt) {
                dealt.what().accept(journal);
            }
        }
        return journal;
    }

    private void enter(Journal journal, Heard.Sent sent) {
        var script = script(sent);
        journal.begun(List.of(script));
        var answered = new Answered();
        var refusal = sent.refusal();
        if (refusal == null) {
            journal.ran(answered, sent.inTransaction());
            return;
        }
        var batch = script.batches().get(0);
        if (dialect.syntax().statements(batch.sql(), batch.line()).size() > 1) {
            dialect.sessions().retrace(batch, refusal, answered);
        }
        journal.refused(answered, sent.inTransaction(), dialect.sessions().describe(refusal, batch));
    }

    private Script script(Heard.Sent sent) {
        return places.find(sent.sql()).orElseGet(() -> {
            @Nullable String file = sent.file();
            return file == null || ownTables.areNamedIn(sent.sql())
                    ? with(OWN, sent.sql())
                    : with(named(file, sent.sql()), sent.sql());
        });
    }

    /** What a program sends stands in no file, and may be shown. */
    private Script named(String file, String sql) {
        return scripts.stream()
                .filter(script -> script.file().equals(file))
                .findFirst()
                .orElseGet(() -> new Script(file, sql, List.of(), Wrapping.AUTOCOMMIT));
    }

    private static Script with(Script script, String sql) {
        return new Script(script.file(), script.text(), List.of(new Batch(sql, 0)), script.wrapping());
    }
}
