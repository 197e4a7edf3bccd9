package dev.palindrome.database.mysql.catalog;

import java.util.List;
import java.util.Objects;

/**
 * The normalisation table of MySQL and MariaDB: two spellings of the same thing become one property, and the exact one stays
 * incidental. Names that the server chose are with {@link ServerNames}, and a column's place and what was said of its collation with
 * {@link TableObjects}.
 */
final class Refinements {

    private Refinements() {}

    /** How a body is indented is not what it does. */
    static void body(Draft draft) {
        String mode = Objects.requireNonNullElse(draft.property("sql mode"), "");
        draft.normalise("body", text -> BodyText.normalise(text, mode));
    }

    /** MariaDB keeps the arguments as they were written. */
    static void routine(Draft draft) {
        body(draft);
        String mode = Objects.requireNonNullElse(draft.property("sql mode"), "");
        draft.normalise("arguments", text -> ArgumentText.normalise(text, mode));
    }

    /** The clock is read when an event is made or altered; a moment that was reckoned from there means the distance. */
    static void event(Draft draft) {
        body(draft);
        String made = Objects.requireNonNullElse(draft.remove("created"), "");
        String altered = Objects.requireNonNullElse(draft.remove("last altered"), "");
        for (String label : List.of("at", "starts", "ends")) {
            draft.normalise(label, moment -> Moments.fromMaking(moment, made, altered));
        }
    }
}
