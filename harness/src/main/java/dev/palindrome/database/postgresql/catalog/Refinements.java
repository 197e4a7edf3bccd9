package dev.palindrome.database.postgresql.catalog;

import dev.palindrome.schema.SchemaObject.Naming;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The normalisation table of PostgreSQL: two spellings of the same thing become one property, and the exact one stays incidental.
 */
final class Refinements {

    private static final Pattern NUMBERED_SEQUENCE =
            Pattern.compile("^nextval\\('(?:.*\\.)?\"?([^\".]+?)(\\d+)\"?'::regclass\\)$");

    /** Languages whose white space outside of literals means nothing; in Python it does. */
    private static final Set<String> FREE_FORM = Set.of("sql", "plpgsql");

    private Refinements() {}

    /**
     * Columns come in the order of their numbers; dropped ones leave gaps that nobody sees, so the position is counted. The
     * attributes of a composite type are written by position, so there it matters.
     */
    static void column(ObjectDraft draft) {
        String position = draft.isOwnColumn() ? draft.takePosition() : "";
        if ("attribute".equals(draft.identity("kind"))) {
            draft.property("position", position);
        } else if (draft.identity("remark") == null) {
            draft.incidental("position", position);
        }
        draft.normalise("default", text -> FrozenNow.thaw(text, Instant.now()));
        draft.normalise("default", text -> withoutSequenceNumber(draft, text));
    }

    /** A view that says {@code 'now'} keeps the moment when it was made. */
    static void definition(ObjectDraft draft) {
        draft.normalise("definition", text -> FrozenNow.thaw(text, Instant.now()));
    }

    /**
     * A valid NOT NULL whose name the server chose says what the column says. The server chose it when the constraint was made: where
     * the table was renamed since, the name still speaks of the old one.
     */
    static void constraint(ObjectDraft draft) {
        if ("not-null constraint".equals(draft.identity("kind"))
                && (draft.naming() == Naming.SERVER || draft.isNamedAfterItsColumn("_not_null"))
                && "true".equals(draft.property("validated"))
                && !String.valueOf(draft.property("definition")).endsWith("NO INHERIT")) {
            draft.omit();
        }
    }

    /** How a body is indented is not what it does. */
    static void routine(ObjectDraft draft) {
        if (FREE_FORM.contains(String.valueOf(draft.property("language")))) {
            draft.normalise("body", RoutineBody::normalise);
        }
    }

    /** A serial column draws from a sequence that the server named, and numbered where the name was taken. */
    private static String withoutSequenceNumber(ObjectDraft draft, String text) {
        Matcher numbered = NUMBERED_SEQUENCE.matcher(text);
        String column = String.valueOf(draft.identity("own_name"));
        if (!numbered.find() || !draft.wouldBeNamed(numbered.group(1) + numbered.group(2), column, "seq")) {
            return text;
        }
        return text.substring(0, numbered.start(2)) + text.substring(numbered.end(2));
    }
}
