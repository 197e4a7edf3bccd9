package dev.palindrome.database.mysql.catalog;

import dev.palindrome.database.mysql.catalog.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Takes SQL of this family apart. What was left open at the end of the text ends there. */
final class Lexer {

    /** Whose words the text is made of. */
    private enum Source {
        /** The server's: what it puts into comments for the sake of older servers is meant. */
        SERVER,
        /** Those of whoever wrote it: such a comment is a comment. */
        AUTHOR
    }

    private final String sql;
    private final Source source;
    private final boolean ansiQuotes;
    private final boolean backslashes;
    private int at;

    private Lexer(String sql, Source source, String sqlMode) {
        this.sql = sql;
        this.source = source;
        this.ansiQuotes = sqlMode.contains("ANSI_QUOTES");
        this.backslashes = !sqlMode.contains("NO_BACKSLASH_ESCAPES");
    }

    /** Take a definition apart that the server printed for a session of ours. */
    static List<Token> printed(String sql) {
        return new Lexer(sql, Source.SERVER, "").tokens();
    }

    /** Take a text apart as somebody wrote it in a session with that mode. */
    static List<Token> written(String sql, String sqlMode) {
        return new Lexer(sql, Source.AUTHOR, sqlMode).tokens();
    }

    private List<Token> tokens() {
        List<Token> tokens = new ArrayList<>();
        while (at < sql.length()) {
            int start = at;
            Kind kind = take();
            tokens.add(new Token(kind, sql.substring(start, at), start));
        }
        return tokens;
    }

    private Kind take() {
        char c = sql.charAt(at);
        if (Character.isWhitespace(c)) {
            at++;
            return Kind.SPACE;
        }
        if (source == Source.SERVER && isVersioned()) {
            return Kind.SPACE;
        }
        if (isComment(c)) {
            return Kind.COMMENT;
        }
        if (c == '`' || c == '"' && ansiQuotes) {
            quoted(c, false);
            return Kind.NAME;
        }
        if (c == '\'' || c == '"') {
            quoted(c, backslashes);
            return Kind.TEXT;
        }
        if (isOfWord(c)) {
            while (at < sql.length() && isOfWord(sql.charAt(at))) {
                at++;
            }
            return Kind.WORD;
        }
        at++;
        return Kind.MARK;
    }

    /** What stands in such a comment counts; its beginning and its end are nothing. */
    private boolean isVersioned() {
        int length = sql.startsWith("*/", at) ? 2 : sql.startsWith("/*!", at) ? 3 : sql.startsWith("/*M!", at) ? 4 : 0;
        if (length == 0) {
            return false;
        }
        at += length;
        while (length > 2 && at < sql.length() && Character.isDigit(sql.charAt(at))) {
            at++;
        }
        return true;
    }

    private boolean isComment(char c) {
        if (sql.startsWith("/*", at)) {
            upTo("*/", 2);
            return true;
        }
        if (c == '#' || sql.startsWith("--", at) && (at + 2 == sql.length() || sql.charAt(at + 2) <= ' ')) {
            int end = sql.indexOf('\n', at);
            at = end < 0 ? sql.length() : end;
            return true;
        }
        return false;
    }

    private void upTo(String end, int from) {
        int found = sql.indexOf(end, at + from);
        at = found < 0 ? sql.length() : found + end.length();
    }

    private void quoted(char quote, boolean escapes) {
        at++;
        while (at < sql.length()) {
            char c = sql.charAt(at++);
            if (escapes && c == '\\' && at < sql.length()) {
                at++;
            } else if (c == quote) {
                if (at == sql.length() || sql.charAt(at) != quote) {
                    return;
                }
                at++;
            }
        }
    }

    private static boolean isOfWord(char c) {
        return c == '_' || c == '$' || c >= 0x80 || Character.isLetterOrDigit(c);
    }
}
