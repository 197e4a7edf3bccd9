package dev.palindrome.database.mysql;

import dev.palindrome.database.Sessions.Answers;
import dev.palindrome.migration.SqlSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What comes back for one text: an answer for each statement, each with the server's word on the transaction. Only a call and a block
 * may give several, of which the last is without rows.
 */
final class Replies {

    private final String sql;
    private final Answers answers;
    private List<String> firstWords = List.of();
    private int done;

    Replies(String sql, Answers answers) {
        this.sql = sql;
        this.answers = answers;
    }

    void done(boolean inTransaction) {
        answers.done(inTransaction);
        done++;
    }

    void rows(boolean inTransaction) {
        if (!isCall()) {
            done(inTransaction);
        }
    }

    private boolean isCall() {
        if (firstWords.isEmpty()) {
            firstWords = new ArrayList<>(SqlSyntax.MYSQL.statements(sql, 1).stream()
                    .map(statement -> statement.sql().split("\\W", 2)[0].toUpperCase(Locale.ROOT))
                    .toList());
        }
        var word = done < firstWords.size() ? firstWords.get(done) : "";
        return word.equals("CALL") || word.equals("BEGIN");
    }
}
