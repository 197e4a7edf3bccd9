package dev.palindrome.seed.sql;

import dev.palindrome.seed.sql.Term.And;
import dev.palindrome.seed.sql.Term.Call;
import dev.palindrome.seed.sql.Term.Column;
import dev.palindrome.seed.sql.Term.Compare;
import dev.palindrome.seed.sql.Term.Constant;
import dev.palindrome.seed.sql.Term.IsNull;
import dev.palindrome.seed.sql.Term.Items;
import dev.palindrome.seed.sql.Term.Not;
import dev.palindrome.seed.sql.Term.Or;
import dev.palindrome.seed.sql.Tokens.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a condition as servers print it: fully bracketed, with a cast or a character set on every constant. */
public final class Terms {

    private static final Set<String> COMPARISONS =
            Set.of("=", "<>", "<", ">", "<=", ">=", "~", "~*", "!~", "!~*", "~~", "!~~", "~~*", "!~~*");
    private static final Set<String> MULTI_WORD_TYPES = Set.of("character", "double", "timestamp", "time", "bit");
    private static final Set<String> TYPE_WORDS = Set.of("varying", "precision", "with", "without", "time", "zone");
    private static final Set<String> BARE_CALLS =
            Set.of("current_date", "current_timestamp", "localtimestamp", "current_time", "localtime", "current_user");

    private final Tokens tokens;

    private Terms(String condition) {
        this.tokens = new Tokens(condition);
    }

    /** Read a condition, or return nothing where it holds what is not known here. */
    public static Optional<Term> read(String condition) {
        try {
            var terms = new Terms(condition);
            var term = terms.tokens.truthIsNumber() ? truth(terms.or()) : terms.or();
            return terms.tokens.peek().kind() == Kind.END ? Optional.of(term) : Optional.empty();
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** A number by itself is true where it is not zero. */
    private static Term truth(Term term) {
        if (term instanceof Column) {
            return new Compare(term, "<>", new Constant("0"));
        }
        if (term instanceof Not not) {
            return new Not(truth(not.term()));
        }
        if (term instanceof And and) {
            return new And(and.terms().stream().map(Terms::truth).toList());
        }
        return term instanceof Or or
                ? new Or(or.terms().stream().map(Terms::truth).toList())
                : term;
    }

    private Term or() {
        var terms = new ArrayList<>(List.of(and()));
        while (tokens.skip("or")) {
            terms.add(and());
        }
        return terms.size() == 1 ? terms.get(0) : new Or(terms);
    }

    private Term and() {
        var terms = new ArrayList<>(List.of(not()));
        while (tokens.skip("and")) {
            terms.add(not());
        }
        return terms.size() == 1 ? terms.get(0) : new And(terms);
    }

    private Term not() {
        return tokens.skip("not") ? new Not(not()) : predicate();
    }

    private Term predicate() {
        var left = value();
        if (tokens.skip("is")) {
            return is(left);
        }
        boolean negated = tokens.peek().is("not");
        if (negated) {
            tokens.next();
        }
        var spelled = spelledOut(left);
        if (spelled != null) {
            return negated ? new Not(spelled) : spelled;
        }
        if (negated) {
            throw new IllegalArgumentException("unexpected not");
        }
        var operator = tokens.peek();
        if (operator.kind() != Kind.OPERATOR || !COMPARISONS.contains(operator.text())) {
            return left;
        }
        tokens.next();
        if (tokens.skip("any")) {
            return new Compare(left, operator.text() + " any", brackets());
        }
        if (tokens.skip("all")) {
            return new Compare(left, operator.text() + " all", brackets());
        }
        return new Compare(left, operator.text(), value());
    }

    /** Read what MySQL prints as a word: IN, BETWEEN, LIKE, REGEXP. */
    private @Nullable Term spelledOut(Term left) {
        if (tokens.skip("in")) {
            tokens.expect("(");
            return new Compare(left, "= any", new Items(arguments(")")));
        }
        if (tokens.skip("between")) {
            var low = value();
            tokens.expect("and");
            return new And(List.of(new Compare(left, ">=", low), new Compare(left, "<=", value())));
        }
        if (tokens.skip("like")) {
            return new Compare(left, "~~", value());
        }
        return tokens.skip("regexp") || tokens.skip("rlike") ? new Compare(left, "~", value()) : null;
    }

    private Term is(Term left) {
        boolean not = tokens.skip("not");
        Term term;
        if (tokens.skip("null")) {
            term = new IsNull(left);
        } else if (tokens.skip("true")) {
            term = Truth.known(left, left);
        } else if (tokens.skip("false")) {
            term = Truth.known(left, new Not(left));
        } else {
            tokens.expect("distinct");
            tokens.expect("from");
            return Truth.distinct(left, value(), not);
        }
        return not ? new Not(term) : term;
    }

    private Term brackets() {
        tokens.expect("(");
        var term = or();
        tokens.expect(")");
        return term;
    }

    private Term value() {
        var left = single();
        while (tokens.peek().kind() == Kind.OPERATOR
                && !COMPARISONS.contains(tokens.peek().text())) {
            left = new Call(tokens.next().text(), List.of(left, single()));
        }
        return left;
    }

    private Term single() {
        var term = atom();
        while (true) {
            if (tokens.skip("::")) {
                type();
            } else if (tokens.skip("collate")) {
                name();
            } else if (tokens.skip("[")) {
                term = new Call("[]", List.of(term, or()));
                tokens.expect("]");
            } else {
                return term;
            }
        }
    }

    private Term atom() {
        var token = tokens.next();
        return switch (token.kind()) {
            case TEXT, NUMBER -> new Constant(token.text());
            case QUOTED -> tokens.peek().is("(") ? call(token.text()) : new Column(token.text());
            case OPERATOR -> {
                var operand = single();
                yield token.text().equals("-") && operand instanceof Constant constant
                        ? new Constant("-" + constant.value())
                        : new Call(token.text(), List.of(operand));
            }
            case MARK -> {
                if (!token.text().equals("(")) {
                    throw new IllegalArgumentException("unexpected " + token.text());
                }
                var inner = or();
                tokens.expect(")");
                yield inner;
            }
            case WORD -> word(token.text());
            case END -> throw new IllegalArgumentException("unexpected end");
        };
    }

    private Term word(String text) {
        var word = text.toLowerCase(Locale.ROOT);
        if (word.equals("array")) {
            tokens.expect("[");
            return new Items(arguments("]"));
        }
        if (word.equals("true") || word.equals("false")) {
            return new Constant(word);
        }
        if (word.equals("case") || word.equals("row") || word.equals("extract") || word.equals("select")) {
            throw new IllegalArgumentException(word + " is not read");
        }
        if (word.equals("null")) {
            return new Term.Null();
        }
        if (BARE_CALLS.contains(word)) {
            return new Call(word, List.of());
        }
        if (tokens.skip(".")) {
            // A function of some schema: its last name says enough.
            return word(name());
        }
        if (!tokens.peek().is("(")) {
            return new Column(text);
        }
        return switch (word) {
            case "position" -> position();
            case "trim" -> trim();
            default -> call(text);
        };
    }

    /** {@code POSITION(('@'::text) IN (mail))}: a function with a syntax of its own. */
    private Term position() {
        tokens.expect("(");
        var part = value();
        tokens.expect("in");
        var whole = value();
        tokens.expect(")");
        return new Call("position", List.of(whole, part));
    }

    private Term trim() {
        tokens.expect("(");
        if (tokens.truthIsNumber() && !tokens.peek().is("both")) {
            return new Call("trim", arguments(")"));
        }
        boolean said = tokens.skip("both") || tokens.skip("leading") || tokens.skip("trailing");
        if (!said || !tokens.skip("from")) {
            throw new IllegalArgumentException("characters to trim are not read");
        }
        var whole = value();
        tokens.expect(")");
        return new Call("btrim", List.of(whole));
    }

    private Term call(String name) {
        tokens.expect("(");
        var call = new Call(name.toLowerCase(Locale.ROOT), arguments(")"));
        return call.name().equals("regexp_like") && call.arguments().size() >= 2
                ? new Compare(call.arguments().get(0), "~", call.arguments().get(1))
                : call;
    }

    private List<Term> arguments(String end) {
        var arguments = new ArrayList<Term>();
        if (tokens.skip(end)) {
            return arguments;
        }
        do {
            arguments.add(or());
        } while (tokens.skip(","));
        tokens.expect(end);
        return arguments;
    }

    private String name() {
        var token = tokens.next();
        if (token.kind() != Kind.WORD && token.kind() != Kind.QUOTED) {
            throw new IllegalArgumentException("expected a name, not " + token.text());
        }
        return token.text();
    }

    private void type() {
        var first = name();
        while (tokens.skip(".")) {
            name();
        }
        if (MULTI_WORD_TYPES.contains(first)) {
            modifier();
            while (TYPE_WORDS.contains(tokens.peek().text()) && tokens.peek().kind() == Kind.WORD) {
                tokens.next();
            }
        }
        modifier();
        while (tokens.skip("[")) {
            tokens.expect("]");
        }
    }

    private void modifier() {
        if (tokens.skip("(")) {
            arguments(")");
        }
    }
}
