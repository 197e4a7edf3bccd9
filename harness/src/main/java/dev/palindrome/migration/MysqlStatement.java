package dev.palindrome.migration;

import dev.palindrome.migration.SqlToken.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;

/**
 * A statement of MySQL or MariaDB. The body of a routine, trigger or event is a statement that may hold others, and so may MariaDB's
 * compound statements outside of one. Few of the words are reserved, so where they stand decides: {@code IF} and {@code REPEAT} are
 * functions, too, {@code begin} and {@code end} may be names of columns.
 */
final class MysqlStatement extends StatementTracker {
    private static final Set<String> WITH_BODY = Set.of("PROCEDURE", "FUNCTION", "TRIGGER", "EVENT");
    private static final Set<String> WITHOUT_BODY = Set.of(
            "TABLE",
            "VIEW",
            "INDEX",
            "DATABASE",
            "SCHEMA",
            "USER",
            "ROLE",
            "SERVER",
            "TABLESPACE",
            "SEQUENCE",
            "LOGFILE");
    private static final Set<String> BLOCKS = Set.of("IF", "LOOP", "WHILE", "REPEAT", "FOR", "CASE");
    private static final Set<String> OPEN_A_STATEMENT =
            Set.of("BEGIN", "ATOMIC", "THEN", "ELSE", "DO", "LOOP", "REPEAT", "ROW");

    /** Behind these the body of a routine begins: its parameters, its characteristics. */
    private static final Set<String> BEFORE_BODY = Set.of("SQL", "DETERMINISTIC", "DATA", "DEFINER", "INVOKER", ")");

    private enum Body {
        UNDECIDED,
        NONE,
        SOME
    }

    /** What waits for its END: a block, whose END begins a statement, or a CASE in an expression, whose END stands anywhere. */
    private enum Frame {
        BLOCK,
        REPEAT,
        EXPRESSION
    }

    private final Deque<Frame> open = new ArrayDeque<>();
    private Body body = Body.UNDECIDED;
    private String first = "";
    private String previous = "";
    private boolean atStart = true;
    private boolean handler;
    private int parentheses;

    MysqlStatement(String sql) {
        super(sql);
    }

    @Override
    boolean isWhole() {
        return open.isEmpty();
    }

    @Override
    void follow(SqlToken token) {
        if (isMarkOfComment(token)) {
            return;
        }
        var text = token.kind() == Kind.WORD ? token.in(sql()).toUpperCase(Locale.ROOT) : "";
        if (body == Body.UNDECIDED) {
            decide(text.isEmpty() ? token.in(sql()) : text);
        }
        if (body == Body.SOME) {
            inBody(token, text);
        }
        previous = text.isEmpty() ? token.in(sql()) : text;
    }

    /** The marks of an executable comment are no part of the statement that stands in it. */
    private static boolean isMarkOfComment(SqlToken token) {
        return token.kind() == Kind.OTHER && token.end() - token.start() > 1;
    }

    private void decide(String word) {
        if (first.isEmpty()) {
            first = word;
            if (BLOCKS.contains(first)) {
                body = Body.SOME;
            } else if (!Set.of("CREATE", "ALTER", "BEGIN").contains(first)) {
                body = Body.NONE;
            }
        } else if (first.equals("BEGIN")) {
            notAtomic(word);
        } else if (WITH_BODY.contains(word)) {
            body = first.equals("CREATE") || word.equals("EVENT") ? Body.SOME : Body.NONE;
            atStart = false;
        } else if (WITHOUT_BODY.contains(word)) {
            body = Body.NONE;
        }
    }

    /** {@code BEGIN NOT ATOMIC} is MariaDB's; any other BEGIN begins a transaction. */
    private void notAtomic(String word) {
        if (word.equals("ATOMIC")) {
            body = Body.SOME;
            open.push(Frame.BLOCK);
        } else if (!word.equals("NOT")) {
            body = Body.NONE;
        }
    }

    private void inBody(SqlToken token, String word) {
        switch (token.kind()) {
            case OPEN -> parentheses++;
            case CLOSE -> parentheses = Math.max(0, parentheses - 1);
            case SEMICOLON -> nextStatement();
            case WORD -> word(word);
            default -> {}
        }
        if (token.kind() != Kind.SEMICOLON) {
            atStart = begins(token, word);
        }
    }

    private void nextStatement() {
        parentheses = 0;
        handler = false;
        atStart = true;
    }

    /** Return whether a statement begins behind this token; DO is a statement, too, and an expression stands behind that one. */
    private boolean begins(SqlToken token, String word) {
        if (token.in(sql()).equals(":")) {
            return true; // behind a label
        }
        return OPEN_A_STATEMENT.contains(word)
                && parentheses == 0
                && open.peek() != Frame.EXPRESSION
                && !previous.equals("END")
                && !(word.equals("DO") && atStart);
    }

    private void word(String word) {
        if (previous.equals(".") || parentheses > 0 && !word.equals("CASE") && !word.equals("END")) {
            return;
        }
        switch (word) {
            case "HANDLER" -> handler = true;
            case "BEGIN" -> open(Frame.BLOCK, atStart || handler || open.isEmpty());
            case "CASE" -> open(atStart || isBodyBegin() ? Frame.BLOCK : Frame.EXPRESSION, !previous.equals("END"));
            case "REPEAT" -> repeat();
            case "IF", "LOOP", "WHILE", "FOR" -> open(Frame.BLOCK, atStart || isBodyBegin());
            case "END" -> end();
            default -> {}
        }
    }

    private void open(Frame frame, boolean really) {
        if (really) {
            open.push(frame);
        }
    }

    /** The END of REPEAT stands behind a condition, and is known only by the word behind it. */
    private void repeat() {
        if (previous.equals("END") && open.peek() == Frame.REPEAT) {
            open.pop();
        } else {
            open(Frame.REPEAT, atStart || isBodyBegin());
        }
    }

    private void end() {
        var frame = open.peek();
        if (frame == Frame.EXPRESSION || frame == Frame.BLOCK && atStart) {
            open.pop();
        }
    }

    private boolean isBodyBegin() {
        return open.isEmpty() && parentheses == 0 && BEFORE_BODY.contains(previous);
    }
}
