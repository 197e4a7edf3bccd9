package dev.palindrome.migration.flyway;

import dev.palindrome.migration.Batch;
import dev.palindrome.migration.SqlSyntax;
import dev.palindrome.migration.SqlToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Statements for which Flyway leaves out the transaction on PostgreSQL 12 and later, and on SQLite. It judges by the first key words alone. */
final class NonTransactional {
    private static final int LOOKED_AT = 4;
    private static final Pattern LETTERS = Pattern.compile("[\\p{L}_]+");

    private static final List<List<String>> BEGINNINGS = List.of(
            List.of("CREATE", "DATABASE"),
            List.of("CREATE", "TABLESPACE"),
            List.of("CREATE", "SUBSCRIPTION"),
            List.of("DROP", "DATABASE"),
            List.of("DROP", "TABLESPACE"),
            List.of("DROP", "SUBSCRIPTION"),
            List.of("ALTER", "SYSTEM"),
            List.of("REINDEX", "SCHEMA"),
            List.of("REINDEX", "DATABASE"),
            List.of("REINDEX", "SYSTEM"),
            List.of("REINDEX", "VERBOSE", "SCHEMA"),
            List.of("REINDEX", "VERBOSE", "DATABASE"),
            List.of("REINDEX", "VERBOSE", "SYSTEM"),
            List.of("VACUUM"),
            List.of("DISCARD", "ALL"));

    private static final List<List<String>> CONCURRENT = List.of(
            List.of("CREATE", "INDEX", "CONCURRENTLY"),
            List.of("CREATE", "UNIQUE", "INDEX", "CONCURRENTLY"),
            List.of("DROP", "INDEX", "CONCURRENTLY"));

    private NonTransactional() {}

    static boolean matches(SqlSyntax engine, Batch statement) {
        return switch (engine) {
            case POSTGRESQL -> beginsWithOneOf(statement, BEGINNINGS) || buildsConcurrently(statement);
            case MYSQL -> false;
            case SQLITE -> beginsWithOneOf(statement, List.of(List.of("PRAGMA", "FOREIGN_KEYS")));
        };
    }

    static boolean buildsConcurrently(Batch statement) {
        return beginsWithOneOf(statement, CONCURRENT);
    }

    private static boolean beginsWithOneOf(Batch statement, List<List<String>> beginnings) {
        var words = firstWords(statement.sql());
        return beginnings.stream()
                .anyMatch(beginning -> words.size() >= beginning.size()
                        && words.subList(0, beginning.size()).equals(beginning));
    }

    /** What holds a digit, a dollar or quotes is a name to Flyway, and what stands in parentheses is not looked at. */
    private static List<String> firstWords(String sql) {
        var words = new ArrayList<String>();
        int depth = 0;
        for (var token : SqlSyntax.POSTGRESQL.tokens(sql)) {
            if (token.kind() == SqlToken.Kind.OPEN) {
                depth++;
            } else if (token.kind() == SqlToken.Kind.CLOSE) {
                depth--;
            } else if (depth == 0 && token.kind() == SqlToken.Kind.WORD) {
                var word = token.in(sql);
                if (LETTERS.matcher(word).matches()) {
                    words.add(word.toUpperCase(Locale.ROOT));
                }
            }
            if (words.size() == LOOKED_AT) {
                break;
            }
        }
        return words;
    }
}
