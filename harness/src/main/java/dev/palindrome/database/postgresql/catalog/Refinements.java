package dev.palindrome.database.postgresql.catalog;

import dev.palindrome.schema.SchemaObject.Naming;
import java.time.Instant;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The normalisation table of PostgreSQL: two spellings of the same thing become one property, and the exact one stays incidental.
 */
final class Refinements {

    private static final Pattern NUMBERED_SEQUENCE =
            Pattern.compile("^nextval\\('(?:.*\\.)?\"?([^\".]+?)(\\d+)\"?'::regclass\\)$");

    /** Languages whose white space outside of literals means nothing; in Python it does. */
    private static final Set<String> FREE_FORM = Set.of("sql", "plpgsql");

    private Refinements() {}

    /** A serial column draws from a sequence that the server named, and numbered where the name was taken. */
    static void column(ObjectDraft draft) {
        normalise(draft, "default", text -> FrozenNow.thaw(text, Instant.now()));
        normalise(draft, "default", text -> withoutSequenceNumber(draft, text));
    }

    /** A view that says {@code 'now'} keeps the moment when it was made. */
    static void definition(ObjectDraft draft) {
        normalise(draft, "definition", text -> FrozenNow.thaw(text, Instant.now()));
    }

    /** A valid NOT NULL whose name the server chose says what the column says. */
    static void constraint(ObjectDraft draft) {
        if (draft.kind().equals("not-null constraint")
                && draft.naming() == Naming.SERVER
                && "true".equals(draft.property("validated"))
                && !String.valueOf(draft.property("definition")).endsWith("NO INHERIT")) {
            draft.omit();
        }
    }

    /** How a body is indented is not what it does. */
    static void routine(ObjectDraft draft) {
        if (FREE_FORM.contains(String.valueOf(draft.property("language")))) {
            normalise(draft, "body", RoutineBody::normalise);
        }
    }

    private static String withoutSequenceNumber(ObjectDraft draft, String text) {
        Matcher numbered = NUMBERED_SEQUENCE.matcher(text);
        if (!numbered.find() || !draft.wouldOwn(numbered.group(1) + numbered.group(2))) {
            return text;
        }
        return text.substring(0, numbered.start(2)) + text.substring(numbered.end(2));
    }

    private static void normalise(ObjectDraft draft, String label, UnaryOperator<String> normaliser) {
        @Nullable String exact = draft.property(label);
        if (exact == null) {
            return;
        }
        String normal = normaliser.apply(exact);
        if (!normal.equals(exact)) {
            draft.property(label, normal);
            draft.incidental(label, exact);
        }
    }
}
