package dev.palindrome.project;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds values in texts of programs and builds, which are searched and not parsed. */
final class Written {

    private static final Pattern QUOTED = Pattern.compile("([\"'`])([^\"'`\\n]*)\\1");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{?\\w+}?|__dirname|process\\.cwd\\(\\)");

    private Written() {}

    /** Return the first group of the first match. */
    static Optional<String> first(Pattern pattern, String text) {
        return all(pattern, text).findFirst();
    }

    /** Return the first group of each match. */
    static Stream<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .filter(value -> value != null && !value.isBlank())
                .map(String::strip);
    }

    /** Return the path that an expression of a program makes of texts: {@code path.join(__dirname, 'db', 'migrations')}. */
    static Optional<String> path(String expression) {
        List<String> pieces = QUOTED.matcher(expression)
                .results()
                .map(match -> match.group(2))
                .toList();
        boolean isJoined = expression.contains("join") || expression.contains("resolve");
        var path = isJoined
                ? String.join("/", pieces)
                : pieces.stream().findFirst().orElse("");
        var plain = VARIABLE.matcher(path).replaceAll("").replaceAll("^/+", "");
        return plain.isBlank() ? Optional.empty() : Optional.of(plain);
    }

    /** Cut a list at its commas. */
    static Stream<String> list(String value) {
        return Arrays.stream(value.split(",")).map(String::strip).filter(piece -> !piece.isEmpty());
    }
}
