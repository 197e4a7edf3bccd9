package dev.palindrome.database.mysql.catalog;

import dev.palindrome.database.mysql.catalog.Token.Kind;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings the arguments of a routine to one form: MariaDB keeps them as they were written. */
final class ArgumentText {

    /** What goes in is meant where nothing is said. */
    private static final Pattern IN = Pattern.compile("(^|,)in ");

    private ArgumentText() {}

    static String normalise(String arguments, String sqlMode) {
        var lower = new StringBuilder(arguments.length());
        for (Token token : Lexer.written(arguments, sqlMode)) {
            lower.append(token.kind() == Kind.WORD ? token.text().toLowerCase(Locale.ROOT) : token.text());
        }
        String text = BodyText.normalise(lower.toString(), sqlMode)
                .replace(" integer", " int")
                .replace("character set", "charset");
        return IN.matcher(text).replaceAll("$1");
    }
}
