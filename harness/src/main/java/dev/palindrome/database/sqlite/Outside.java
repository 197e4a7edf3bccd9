package dev.palindrome.database.sqlite;

import dev.palindrome.migration.SqlSyntax;
import dev.palindrome.migration.SqlToken.Kind;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** Keeps migrations away from files that are not ours: SQLite would write to any file of this machine that a statement names. */
final class Outside {

    /** What stands for a database in memory, or in a file without a name. */
    private static final List<String> NOWHERE = List.of("':memory:'", "''");

    private Outside() {}

    /** @throws Refusal where the statement would open or write a file by its name */
    static void refuse(String statement, int line) throws SQLException {
        if (!beginsLike(statement, "attach") && !beginsLike(statement, "vacuum")) {
            return;
        }
        var words = SqlSyntax.SQLITE.tokens(statement).stream()
                .filter(token -> !token.kind().isBlank())
                .filter(token -> token.kind() != Kind.SEMICOLON)
                .map(token -> token.in(statement).toLowerCase(Locale.ROOT))
                .toList();
        var place = words.get(0).equals("attach") ? attached(words) : vacuumed(words);
        if (!place.isEmpty() && !NOWHERE.contains(place)) {
            throw new Refusal(
                    "%s names a file (%s), which may be one of yours; Palindrome writes to no file but its own, so this was not run"
                            .formatted(words.get(0), place),
                    Refusal.OURS,
                    statement,
                    line);
        }
    }

    private static String attached(List<String> words) {
        int first = words.size() > 1 && words.get(1).equals("database") ? 2 : 1;
        int as = words.lastIndexOf("as");
        return String.join(" ", words.subList(first, as < first ? words.size() : as));
    }

    private static String vacuumed(List<String> words) {
        int into = words.indexOf("into");
        return into < 0 ? "" : String.join(" ", words.subList(into + 1, words.size()));
    }

    private static boolean beginsLike(String statement, String word) {
        return firstWord(statement).regionMatches(true, 0, word, 0, word.length());
    }

    private static String firstWord(String statement) {
        return SqlSyntax.SQLITE.tokens(statement).stream()
                .filter(token -> !token.kind().isBlank())
                .findFirst()
                .map(token -> token.in(statement))
                .orElse("");
    }
}
