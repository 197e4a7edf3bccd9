package dev.palindrome.report.markdown;

/** Signs that say a grade or verdict without colours. */
final class Grades {

    private Grades() {}

    static String sign(String grade) {
        return switch (grade) {
            case "reversible" -> "✅";
            case "lossy" -> "⚠️";
            case "irreversible" -> "⛔";
            case "broken" -> "❌";
            default -> "❔";
        };
    }
}
