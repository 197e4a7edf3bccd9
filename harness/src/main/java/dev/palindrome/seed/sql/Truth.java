package dev.palindrome.seed.sql;

import dev.palindrome.seed.sql.Term.And;
import dev.palindrome.seed.sql.Term.Compare;
import dev.palindrome.seed.sql.Term.Constant;
import dev.palindrome.seed.sql.Term.IsNull;
import dev.palindrome.seed.sql.Term.Not;
import java.util.List;

/** Spells out what {@code IS} says of NULL: a check lets pass what is neither true nor false, {@code IS TRUE} does not. */
final class Truth {

    private Truth() {}

    /** Return that the term holds, and does so because the value is known. */
    static Term known(Term value, Term term) {
        return new And(List.of(new Not(new IsNull(value)), term));
    }

    static Term distinct(Term left, Term right, boolean not) {
        if (right instanceof Term.Null) {
            return not ? new IsNull(left) : new Not(new IsNull(left));
        }
        var compare = new Compare(left, not ? "=" : "<>", right);
        return not && right instanceof Constant ? known(left, compare) : compare;
    }
}
