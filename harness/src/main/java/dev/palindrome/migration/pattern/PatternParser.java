package dev.palindrome.migration.pattern;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.failure.Nearest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes a pattern apart, and refuses what could be read in two ways. */
final class PatternParser {
    private static final List<String> KNOWN = List.of("version", "name", "direction");

    private final String pattern;
    private final List<Part> parts = new ArrayList<>();
    private final Set<String> used = new HashSet<>();
    private final StringBuilder literal = new StringBuilder();
    private boolean inOptional;

    PatternParser(String pattern) {
        this.pattern = pattern;
    }

    List<Part> parse() {
        int at = 0;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            switch (c) {
                case '{' -> at = placeholder(at);
                case '[', ']' -> bracket(c);
                case '}' -> throw refused("has a } without its {");
                default -> literal.append(c);
            }
            at++;
        }
        endLiteral();
        if (inOptional) {
            throw refused("has a [ without its ]");
        }
        if (!used.contains("version")) {
            throw refused("has no {version}, which tells the order of the migrations");
        }
        refuseNeighbours();
        return parts;
    }

    private int placeholder(int at) {
        int end = pattern.indexOf('}', at);
        if (end < 0) {
            throw refused("has a { without its }");
        }
        endLiteral();
        var words = pattern.substring(at + 1, end).split(":", 2);
        if (!used.add(words[0])) {
            throw refused("has {%s} twice".formatted(words[0]));
        }
        parts.add(part(pattern.substring(at, end + 1), words[0], words.length > 1 ? words[1] : null));
        return end;
    }

    private Part part(String written, String name, @Nullable String argument) {
        return switch (name) {
            case "version" -> version(written, argument);
            case "name" -> {
                if (argument != null) {
                    throw refused("has %s, but {name} takes nothing behind a colon".formatted(written));
                }
                yield new Part.Name(written);
            }
            case "direction" -> direction(written, argument == null ? "up|down" : argument);
            default ->
                throw refused("has {%s}, which is no placeholder%s; there are {version}, {name} and {direction}"
                        .formatted(
                                name,
                                Nearest.to(name, KNOWN)
                                        .map("; did you mean {%s}?"::formatted)
                                        .orElse("")));
        };
    }

    private Part version(String written, @Nullable String argument) {
        if (argument != null && !argument.equals("text")) {
            throw refused("has %s, but only {version} and {version:text} are known".formatted(written));
        }
        return new Part.Version(written, argument != null);
    }

    private Part direction(String written, String argument) {
        var words = argument.split("\\|", -1);
        if (words.length != 2 || words[0].equals(words[1])) {
            throw refused("has %s, but {direction} takes two different words, such as {direction:do|undo}"
                    .formatted(written));
        }
        return new Part.Direction(written, words[0], words[1]);
    }

    private void bracket(char c) {
        endLiteral();
        if (inOptional == (c == '[')) {
            throw refused(inOptional ? "has a [ inside another" : "has a ] without its [");
        }
        inOptional = !inOptional;
        parts.add(inOptional ? new Part.Open("[") : new Part.Close("]"));
    }

    private void endLiteral() {
        if (literal.length() > 0) {
            parts.add(new Part.Literal(literal.toString()));
            literal.setLength(0);
        }
    }

    /** Where version and name touch, nobody can tell where one ends and the other begins. */
    private void refuseNeighbours() {
        var placeholders = parts.stream()
                .filter(part -> !(part instanceof Part.Open || part instanceof Part.Close))
                .toList();
        for (int i = 1; i < placeholders.size(); i++) {
            var pair = List.of(placeholders.get(i - 1), placeholders.get(i));
            if (pair.stream().allMatch(part -> part instanceof Part.Version || part instanceof Part.Name)) {
                throw refused("has %s next to %s, so nobody can tell where one ends: put a character between them"
                        .formatted(pair.get(0).written(), pair.get(1).written()));
            }
        }
    }

    private ConfigurationException refused(String sentence) {
        return new ConfigurationException(
                "the pattern \"%s\" %s; for instance V{version}.{name}.{direction}.sql".formatted(pattern, sentence));
    }
}
