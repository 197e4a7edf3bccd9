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
final class Journal {
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
    }

    void begun(List<Script> scripts) {
        events.add(new Event.Begun(scripts));
    }

    void ran(Answered answered, boolean inTransaction) {
        events.add(new Event.Sent(answered, inTransaction, null));
    }

    void refused(Answered answered, boolean inTransaction, SqlFailure failure) {
        events.add(new Event.Sent(answered, inTransaction, failure));
    }

    void committed() {
        events.add(new Event.Committed());
    }

    void rolledBack() {
        events.add(new Event.RolledBack());
    }

    /**
     * Return what became of each statement, now that the session ends.
     *
     * @param syntax how statements are read
     * @param all the scripts of the step, begun or not
     * @param commitsImplicitly whether statements of the product commit what is open before they run
     */
    List<StatementOutcome> outcomes(SqlSyntax syntax, List<Script> all, boolean commitsImplicitly) {
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
