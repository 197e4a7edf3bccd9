package dev.palindrome.cycle;

import dev.palindrome.database.SqlFailure;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the exception that a down raises by itself to say that there is no way back. The server tells that it was raised, and not
 * met; only its words tell what it means.
 */
final class NoWayBack {

    /** What RAISE EXCEPTION of PL/pgSQL gives, and SIGNAL of the SQL standard. */
    private static final Set<String> RAISED = Set.of("P0001", "45000");

    private static final Pattern WORDS = Pattern.compile(
            "irreversibl|(not|non|un)[- ]?(reversi|reverti)ble|no way back|one[- ]way|"
                    + "(cannot|can't|can not|could not|must not|may not|impossible to|not possible to|unable to|refus\\w+ to)"
                    + "( be)?( \\w+ly)? (revers|revert|undo|roll(ed)? ?back|downgrad|go back)|"
                    + "no (rollback|revert|downgrade|down migration|undo)\\b|"
                    + "(roll(ing)? ?back|rollback|revert(ing)?|undo(ing)?|downgrad(e|ing)|down migration|reversal)"
                    + "( \\w+){0,4} (not (supported|possible|allowed|implemented)|unsupported|impossible)",
            Pattern.CASE_INSENSITIVE);

    private static final String WHERE_IT_WAS = "; in ";

    private NoWayBack() {}

    /** Return the exception's words, where they say that there is no way back. */
    static Optional<String> of(SqlFailure failure) {
        String said = failure.message();
        int where = said.indexOf(WHERE_IT_WAS);
        String words = where < 0 ? said : said.substring(0, where);
        boolean refuses = RAISED.contains(String.valueOf(failure.sqlState()))
                && WORDS.matcher(words).find();
        return refuses ? Optional.of(words) : Optional.empty();
    }
}
