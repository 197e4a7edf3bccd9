package dev.palindrome.database.mysql.catalog;

import dev.palindrome.database.mysql.catalog.Token.Kind;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Brings the white space of a program to one form, and leaves strings, names and comments as they are. */
final class BodyText {

    /** In a text of several statements the server takes the mark behind a body for a part of it. */
    private static final Pattern END = Pattern.compile("\\s*;\\s*$");

    private BodyText() {}

    static String normalise(String body, String sqlMode) {
        var normal = new StringBuilder(body.length());
        boolean gap = false;
        @Nullable Token before = null;
        for (Token token : Lexer.written(body, sqlMode)) {
            if (token.kind() == Kind.SPACE) {
                gap = true;
                continue;
            }
            if (gap && needsGap(before, token)) {
                normal.append(' ');
            }
            gap = false;
            before = token;
            boolean ofLine = token.kind() == Kind.COMMENT && !token.text().startsWith("/*");
            normal.append(ofLine ? token.text().stripTrailing() + "\n" : token.text());
        }
        return END.matcher(normal).replaceFirst("");
    }

    /** A space matters only between two words, which it keeps apart, and between two marks, which may mean something together. */
    private static boolean needsGap(@Nullable Token before, Token token) {
        return before != null && isWord(before) == isWord(token) && !standsAlone(before) && !standsAlone(token);
    }

    private static boolean isWord(Token token) {
        return token.kind() != Kind.MARK;
    }

    private static boolean standsAlone(Token token) {
        return token.kind() == Kind.COMMENT || token.kind() == Kind.MARK && "(),;".contains(token.text());
    }
}
