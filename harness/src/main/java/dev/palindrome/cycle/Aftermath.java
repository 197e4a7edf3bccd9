package dev.palindrome.cycle;

import dev.palindrome.snapshot.DataDiff;
import dev.palindrome.snapshot.SchemaDiff;
import dev.palindrome.tool.StatementOutcome;
import dev.palindrome.tool.StatementOutcome.Fate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a step that failed left in the database, and whether its file can be run again there.
 *
 * @param statements what became of each statement, in their order; none where nothing was sent
 * @param remains how the database differs from the one that the step met
 * @param rerun what came of running the file again
 */
public record Aftermath(List<StatementOutcome> statements, Remains remains, Rerun rerun) {

    static final Aftermath NONE = of(List.of());

    public Aftermath {
        statements = List.copyOf(statements);
    }

    /** Return an aftermath of which no more is known than what the server answered. */
    static Aftermath of(List<StatementOutcome> statements) {
        return new Aftermath(statements, Remains.NOTHING, new Rerun.NotTried("the failed file left nothing behind"));
    }

    /** Return how many statements met that fate. */
    public int count(Fate fate) {
        return (int) statements.stream().filter(s -> s.fate() == fate).count();
    }

    /** Return whether something of the file stays, or may stay. */
    public boolean isHalfApplied() {
        return count(Fate.TOOK_EFFECT) > 0 || count(Fate.UNKNOWN) > 0 || !remains.isEmpty();
    }

    /** How a database differs from what it was. */
    public record Remains(SchemaDiff schema, DataDiff rows) {

        /** No difference. */
        public static final Remains NOTHING = new Remains(new SchemaDiff(List.of(), List.of()), DataDiff.NONE);

        /** Return whether there is no difference. */
        public boolean isEmpty() {
            return schema.differences().isEmpty() && rows.tables().isEmpty();
        }
    }

    /** What came of running a file again where it had failed, on a session of its own. */
    public sealed interface Rerun {

        /** It was not run again. */
        record NotTried(String because) implements Rerun {}

        /** It comes as far as before, or further, and changes nothing that it had done before. */
        record Possible() implements Rerun {}

        /** It comes as far as before, but what took effect the first time takes effect a second time. */
        record TwiceOver(Remains more) implements Rerun {}

        /**
         * It does not even come as far as before.
         *
         * @param at the statement that the server refuses, or null where nobody can tell
         * @param message what the server says of it
         */
        record Refused(@Nullable StatementOutcome at, String message) implements Rerun {}
    }
}
