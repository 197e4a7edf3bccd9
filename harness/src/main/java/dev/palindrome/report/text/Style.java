package dev.palindrome.report.text;

/** Colours and weights of a terminal, or none. */
enum Style {
    PLAIN,
    ANSI;

    String bold(String text) {
        return in("1", text);
    }

    String dim(String text) {
        return in("2", text);
    }

    String grade(String grade, String text) {
        return switch (grade) {
            case "reversible" -> in("32", text);
            case "lossy" -> in("33", text);
            case "irreversible" -> in("35", text);
            case "broken" -> in("1;31", text);
            default -> in("36", text);
        };
    }

    String verdict(String verdict, String text) {
        return verdict.equals("failed") ? in("31", text) : in("36", text);
    }

    private String in(String code, String text) {
        return this == PLAIN || text.isEmpty() ? text : "\033[" + code + "m" + text + "\033[0m";
    }
}
