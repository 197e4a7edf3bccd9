package dev.palindrome.seed.sql;

import java.util.List;

/** A part of a condition. Casts and collations are left out: what matters is which column meets which constant. */
public sealed interface Term {

    /** A column by its name. */
    record Column(String name) implements Term {}

    /** A constant in text form. */
    record Constant(String value) implements Term {}

    /** No value. */
    record Null() implements Term {}

    /** A list of constants or other terms: an array. */
    record Items(List<Term> terms) implements Term {
        public Items {
            terms = List.copyOf(terms);
        }
    }

    /** A function, or an operator that makes a value: {@code +}, {@code ||}. */
    record Call(String name, List<Term> arguments) implements Term {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** Two terms compared: {@code =}, {@code <}, {@code ~~}, and with a list {@code = any}, {@code <> all}. */
    record Compare(Term left, String operator, Term right) implements Term {}

    /** Whether a term is NULL. */
    record IsNull(Term term) implements Term {}

    record Not(Term term) implements Term {}

    record And(List<Term> terms) implements Term {
        public And {
            terms = List.copyOf(terms);
        }
    }

    record Or(List<Term> terms) implements Term {
        public Or {
            terms = List.copyOf(terms);
        }
    }
}
