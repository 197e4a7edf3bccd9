package dev.palindrome.migration;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Comments that a program fills in before it sends a file, such as {@code /* TEMPLATE: schema *}{@code /}: a text for a server that
 * ignores them, and a template for one that shall not. Values are put in as they stand; without one the comment goes away, which
 * matters inside a literal.
 */
public final class TemplateComments {
    private static final Pattern COMMENT = Pattern.compile("/\\* TEMPLATE: ?([A-Za-z_][A-Za-z0-9_]*) \\*/");

    private TemplateComments() {}

    /** Return whether a text holds such a comment. */
    public static boolean standIn(String text) {
        return COMMENT.matcher(text).find();
    }

    /** Return a file's text with values for its comments. */
    public static String fill(SourceFolder folder, String file) {
        return COMMENT.matcher(folder.text(file))
                .replaceAll(found -> Matcher.quoteReplacement(
                        folder.variables().value(found.group(1)).orElse("")));
    }
}
