package dev.palindrome.tool;

import dev.palindrome.migration.SqlSyntax;
import dev.palindrome.migration.SqlToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a statement says of the transaction in which it stands.
 *
 * @param name the savepoint's name, in upper case; empty where there is none
 */
record TransactionCommand(Kind kind, String name) {
    private static final int LONGEST = 6;
    private static final TransactionCommand OTHER = new TransactionCommand(Kind.OTHER, "");

    enum Kind {
        BEGIN,
        COMMIT,
        ROLLBACK,
        SAVEPOINT,
        ROLLBACK_TO,
        OTHER
    }

    static TransactionCommand of(SqlSyntax syntax, String statement) {
        var words = words(syntax, statement);
        return switch (word(words, 0)) {
            // BEGIN NOT ATOMIC is a block of MariaDB.
            case "BEGIN" -> word(words, 1).equals("NOT") ? OTHER : plain(Kind.BEGIN);
            case "START" -> word(words, 1).equals("TRANSACTION") ? plain(Kind.BEGIN) : OTHER;
            case "COMMIT", "END" -> word(words, 1).equals("PREPARED") ? OTHER : plain(Kind.COMMIT);
            case "SAVEPOINT" -> new TransactionCommand(Kind.SAVEPOINT, word(words, 1));
            case "ROLLBACK", "ABORT" -> rollback(words);
            default -> OTHER;
        };
    }

    private static TransactionCommand rollback(List<String> words) {
        if (word(words, 1).equals("PREPARED")) {
            return OTHER;
        }
        int to = words.indexOf("TO");
        if (to < 0) {
            return plain(Kind.ROLLBACK);
        }
        return new TransactionCommand(
                Kind.ROLLBACK_TO, word(words, word(words, to + 1).equals("SAVEPOINT") ? to + 2 : to + 1));
    }

    private static TransactionCommand plain(Kind kind) {
        return new TransactionCommand(kind, "");
    }

    private static String word(List<String> words, int at) {
        return at < words.size() ? words.get(at) : "";
    }

    private static List<String> words(SqlSyntax syntax, String statement) {
        var words = new ArrayList<String>();
        // No such command is long, and reading the start of a statement is enough to tell.
        for (var token : syntax.tokens(statement.substring(0, Math.min(statement.length(), 500)))) {
            if (!token.kind().isBlank() && words.size() < LONGEST) {
                words.add(token.in(statement).toUpperCase(Locale.ROOT));
            } else if (words.size() == LONGEST || token.kind() == SqlToken.Kind.SEMICOLON) {
                break;
            }
        }
        return words;
    }
}
