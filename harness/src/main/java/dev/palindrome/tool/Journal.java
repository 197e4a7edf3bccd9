package dev.palindrome.tool;

import dev.palindrome.database.SqlFailure;
import dev.palindrome.migration.Script;
import dev.palindrome.migration.SqlSyntax;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a step sent and what the server answered. It is only written while all goes well; what became of each statement is worked out
 * where something fails. Not safe for use by several threads.
 */
public final class Journal {
    private final List<Event> events = new ArrayList<>();

    /** Something that tells what became of statements. */
    sealed interface Event {

        /** These scripts come next. */
        record Begun(List<Script> scripts) implements Event {}

        /** The batch that comes next was sent. */
        record Sent(
                Answered answered,
                boolean inTransaction,
                @Nullable SqlFailure failure) implements Event {}

        /** The tool committed. */
        record Committed() implements Event {}

        /** The tool rolled back. */
        record RolledBack() implements Event {}

        /** The tool set a mark to which it may roll back. */
        record Marked(String savepoint) implements Event {}

        /** The tool rolled back to such a mark. */
        record RolledBackTo(String savepoint) implements Event {}
    }

    /** These scripts come next. */
    public void begun(List<Script> scripts) {
        events.add(new Event.Begun(scripts));
    }

    /** The next batch of them was run, and whether a transaction is open behind it. */
    public void ran(Answered answered, boolean inTransaction) {
        events.add(new Event.Sent(answered, inTransaction, null));
    }

    /** The next batch of them was refused, and whether a transaction is still open. */
    public void refused(Answered answered, boolean inTransaction, SqlFailure failure) {
        events.add(new Event.Sent(answered, inTransaction, failure));
    }

    /** The tool committed. */
    public void committed() {
        events.add(new Event.Committed());
    }

    /** The tool rolled back. */
    public void rolledBack() {
        events.add(new Event.RolledBack());
    }

    /** The tool set a mark of that name. */
    public void marked(String savepoint) {
        events.add(new Event.Marked(savepoint));
    }

    /** The tool rolled back to the mark of that name. */
    public void rolledBackTo(String savepoint) {
        events.add(new Event.RolledBackTo(savepoint));
    }

    /**
     * Return what became of each statement, now that the session ends.
     *
     * @param syntax how statements are read
     * @param all the scripts of the step, begun or not
     * @param commitsImplicitly whether statements of the product commit what is open before they run
     */
    public List<StatementOutcome> outcomes(SqlSyntax syntax, List<Script> all, boolean commitsImplicitly) {
        var known = new ArrayList<>(events);
        known.add(
                new Event.Begun(all.stream().filter(script -> !isBegun(script)).toList()));
        return new Reckoning(syntax, commitsImplicitly).of(known);
    }

    private boolean isBegun(Script script) {
        return events.stream()
                .filter(Event.Begun.class::isInstance)
                .flatMap(event -> ((Event.Begun) event).scripts().stream())
                .anyMatch(begun -> begun == script);
    }
}
