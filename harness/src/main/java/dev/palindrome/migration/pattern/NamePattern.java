package dev.palindrome.migration.pattern;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A pattern of file names, such as {@code V{version}.{name}.{direction}.sql}. Immutable. */
final class NamePattern {
    private final String written;
    private final List<Part> parts;
    private final Pattern expression;

    private NamePattern(String written, List<Part> parts) {
        this.written = written;
        this.parts = parts;
        this.expression = Pattern.compile(expression(parts), Pattern.DOTALL);
    }

    /**
     * Return a pattern.
     *
     * @throws dev.palindrome.failure.ConfigurationException where it is not one, or could be read in two ways
     */
    static NamePattern of(String written) {
        return new NamePattern(written, new PatternParser(written).parse());
    }

    /** What a name says. */
    record Match(String file, String version, String name, boolean isUp) {}

    Optional<Match> match(String file) {
        var found = expression.matcher(file);
        return found.matches()
                ? Optional.of(
                        new Match(file, found.group("version"), group(found, Part.Name.class, "name"), isUp(found)))
                : Optional.empty();
    }

    /** Return whether files stand in folders of their own, rather than side by side. */
    boolean hasFolders() {
        return written.contains("/");
    }

    /** Return how versions are compared: number by number, or as text. */
    Comparator<String> order() {
        return has(Part.Version.class) && part(Part.Version.class).isText()
                ? Comparator.naturalOrder()
                : (a, b) -> Arrays.compare(numbers(a), numbers(b));
    }

    /** Return where a file ceases to follow the pattern, as a clause. */
    String stumbles(String file) {
        var fitting = new ArrayList<Part>();
        String rest = file;
        String wanted = "";
        for (var part : parts) {
            fitting.add(part);
            var begun = Pattern.compile(expression(fitting) + (isInside(fitting) ? ")?" : ""), Pattern.DOTALL)
                    .matcher(file);
            wanted = part.written();
            if (!begun.lookingAt()) {
                break;
            }
            rest = file.substring(begun.end());
        }
        return rest.isEmpty()
                ? "%s ends where %s is wanted".formatted(file, wanted)
                : "%s has \"%s\" where %s is wanted".formatted(file, rest, wanted.isEmpty() ? "the end" : wanted);
    }

    @Override
    public String toString() {
        return written;
    }

    private boolean isUp(Matcher found) {
        return !has(Part.Direction.class)
                || found.group("direction").equals(part(Part.Direction.class).up());
    }

    private String group(Matcher found, Class<? extends Part> kind, String group) {
        var text = has(kind) ? found.group(group) : null;
        return text == null ? "" : text;
    }

    private boolean has(Class<? extends Part> kind) {
        return parts.stream().anyMatch(kind::isInstance);
    }

    private <P extends Part> P part(Class<P> kind) {
        return parts.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isInside(List<Part> parts) {
        return parts.stream().filter(Part.Open.class::isInstance).count()
                > parts.stream().filter(Part.Close.class::isInstance).count();
    }

    private static String expression(List<Part> parts) {
        return parts.stream().map(Part::expression).collect(Collectors.joining());
    }

    private static BigInteger[] numbers(String version) {
        return Arrays.stream(version.split("[.]")).map(BigInteger::new).toArray(BigInteger[]::new);
    }
}
