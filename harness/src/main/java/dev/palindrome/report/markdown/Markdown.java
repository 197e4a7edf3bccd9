package dev.palindrome.report.markdown;

import dev.palindrome.report.Printable;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Escapes text for GitHub's Markdown and its relatives. Nothing in it becomes markup, a link, a mention of somebody or a reference
 * to an issue.
 */
final class Markdown {

    private static final int LONGEST = 600;
    private static final int LONGEST_BLOCK = 6_000;

    // An underscore within a word is nothing but that.
    private static final Pattern PUNCTUATION =
            Pattern.compile("([\\\\`*\\[\\]|~$]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9]))");

    private static final Pattern BACK_TICKS = Pattern.compile("`+");

    private Markdown() {}

    /** Return the text for a place where Markdown is read: a paragraph, a list item, a cell. */
    static String text(String text) {
        return inert(entities(PUNCTUATION.matcher(shown(text)).replaceAll("\\\\$1")));
    }

    /** Return the text for a place where only HTML is read, such as a summary; as it reads in Markdown, too. */
    static String html(String text) {
        return PUNCTUATION
                .matcher(inert(entities(shown(text))))
                .replaceAll(sign -> "&#" + (int) sign.group().charAt(0) + ";");
    }

    /** Return the text as code. In HTML, for a code span may not hold a pipe in a table, nor a back-tick at its end. */
    static String code(String text) {
        // Inside the tags Markdown is read, but a reader of Markdown makes no mentions and links in code.
        return "<code>%s</code>".formatted(text(text));
    }

    /** Return the text as code for a place where only HTML is read. */
    static String htmlCode(String text) {
        return "<code>%s</code>".formatted(html(text));
    }

    /** Return lines as a code block, its fence longer than any run of back-ticks in them. */
    static String fence(String language, List<String> lines) {
        String body = Printable.cut(String.join("\n", lines), LONGEST_BLOCK);
        int longest = BACK_TICKS
                .matcher(body)
                .results()
                .mapToInt(r -> r.end() - r.start())
                .max()
                .orElse(0);
        String fence = "`".repeat(Math.max(3, longest + 1));
        return "%s%s\n%s\n%s\n".formatted(fence, language, body, fence);
    }

    private static String shown(String text) {
        return Printable.cut(Printable.line(text), LONGEST);
    }

    private static String entities(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** An empty comment between a sign and what follows it keeps a reader from making more of the two than text. */
    private static String inert(String text) {
        return text.replace("@", "@<!-- -->")
                .replace("#", "#<!-- -->")
                .replace("://", ":<!-- -->//")
                .replaceAll("(?i)(www|gh)([.-])", "$1<!-- -->$2");
    }
}
