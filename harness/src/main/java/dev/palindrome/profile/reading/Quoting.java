package dev.palindrome.profile.reading;

import java.util.List;

/** Quotes names, which cannot be bound. */
final class Quoting {

    private Quoting() {}

    static String standard(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    static List<String> standard(List<String> names) {
        return names.stream().map(Quoting::standard).toList();
    }

    static String mysql(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    static List<String> mysql(List<String> names) {
        return names.stream().map(Quoting::mysql).toList();
    }
}
