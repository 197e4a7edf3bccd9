package dev.palindrome.writes;

import dev.palindrome.database.Dialect;
import dev.palindrome.migration.SqlToken;
import dev.palindrome.migration.SqlToken.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says in the names of today what a condition said in those of before. Whether the server understands it shows when it is asked.
 *
 * @param nowByEarlier the columns' names after the up, by those before it
 */
record Renaming(Dialect dialect, Map<String, String> nowByEarlier) {

    /** Return the condition with each column under its name of now. */
    String of(String condition) {
        List<SqlToken> tokens = dialect.syntax().tokens(condition);
        StringBuilder renamed = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            String text = tokens.get(i).in(condition);
            Optional<String> now = isName(tokens, i, condition) ? now(tokens.get(i), text) : Optional.empty();
            renamed.append(now.orElse(text));
        }
        return renamed.toString();
    }

    /** Return whether two conditions are the same but for blanks and for quotes around names. */
    boolean isSame(String one, String other) {
        return bare(one).equals(bare(other));
    }

    private Optional<String> now(SqlToken token, String text) {
        boolean quoted = token.kind() == Kind.QUOTED_IDENTIFIER;
        String name = quoted ? unquoted(text) : text;
        return nowByEarlier.entrySet().stream()
                .filter(e -> quoted ? e.getKey().equals(name) : e.getKey().equalsIgnoreCase(name))
                .filter(e -> !e.getKey().equals(e.getValue()))
                .map(e -> dialect.quote(e.getValue()))
                .findFirst();
    }

    /** What calls a function or names a type is no column. */
    private static boolean isName(List<SqlToken> tokens, int at, String sql) {
        Kind kind = tokens.get(at).kind();
        boolean called = at + 1 < tokens.size() && tokens.get(at + 1).kind() == Kind.OPEN;
        String before = at == 0 ? "" : tokens.get(at - 1).in(sql);
        return (kind == Kind.QUOTED_IDENTIFIER || kind == Kind.WORD && !called) && !before.endsWith(":");
    }

    private String bare(String condition) {
        StringBuilder bare = new StringBuilder();
        for (SqlToken token : dialect.syntax().tokens(condition)) {
            String text = token.in(condition);
            if (!token.kind().isBlank()) {
                bare.append(token.kind() == Kind.QUOTED_IDENTIFIER ? unquoted(text) : text)
                        .append(' ');
            }
        }
        return bare.toString();
    }

    private static String unquoted(String name) {
        char quote = name.charAt(name.length() - 1);
        return name.substring(1, name.length() - 1).replace("" + quote + quote, "" + quote);
    }
}
