package dev.palindrome.report.html;

import dev.palindrome.report.Printable;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prepares texts for the page: nothing invisible, nothing endless. The templates escape what HTML needs. */
final class Shown {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SENTENCE = 1_000;
    private static final int LONGEST_VALUE = 4_000;
    private static final Map<String, String> ENGINES =
            Map.of("postgresql", "PostgreSQL", "mysql", "MySQL", "mariadb", "MariaDB", "sqlite", "SQLite");

    private Shown() {}

    static String name(String text) {
        return Printable.cut(Printable.line(text), LONGEST_NAME);
    }

    static String sentence(String text) {
        return Printable.cut(Printable.line(text), LONGEST_SENTENCE);
    }

    static String value(String text) {
        return Printable.text(Printable.cut(text, LONGEST_VALUE));
    }

    static String script(List<String> statements) {
        return value(String.join("\n", statements));
    }

    static String engine(String name) {
        return ENGINES.getOrDefault(name, name(name));
    }

    static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** Return the class that colours and marks a grade; an unknown one looks unproven. */
    static String gradeClass(String grade) {
        return switch (grade) {
            case "reversible" -> "good";
            case "lossy" -> "loss";
            case "irreversible" -> "stop";
            case "broken" -> "bad";
            default -> "open";
        };
    }

    /** Return the class that colours and marks a verdict or a step's status. */
    static String verdictClass(String verdict) {
        return switch (verdict) {
            case "passed", "ok" -> "good";
            case "failed" -> "bad";
            case "not-applicable", "skipped" -> "none";
            default -> "open";
        };
    }
}
