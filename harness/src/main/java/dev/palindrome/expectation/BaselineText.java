package dev.palindrome.expectation;

import dev.palindrome.check.Checks;
import dev.palindrome.check.Grade;
import dev.palindrome.failure.ConfigurationException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The form of a baseline file: a line for each known failure, so that a review shows each one that comes or goes. */
final class BaselineText {

    private static final String HEADER = """
        # Failures of this history that are known. They do not fail the build; new ones do, and so does a line that no longer
        # holds: remove it, or let `palindrome verify DIR --write-baseline` write the file anew. Reasons are kept.
        #
        # migration | grade | checks that fail or cannot tell | reason
        """;

    private static final String SEPARATOR = " | ";
    private static final Pattern BAR = Pattern.compile("\\s*\\|\\s*");
    private static final int FIELDS = 4;

    private final String file;

    BaselineText(String file) {
        this.file = file;
    }

    String write(List<Frozen> frozen) {
        return HEADER
                + frozen.stream()
                        .map(f -> String.join(
                                        SEPARATOR,
                                        escape(f.migration()),
                                        f.grade().word(),
                                        String.join(" ", f.checks()),
                                        f.reason().replaceAll("\\s+", " "))
                                .stripTrailing())
                        .map(line -> line + "\n")
                        .collect(Collectors.joining());
    }

    /** @throws ConfigurationException where a line cannot be understood, naming it and what it should be */
    List<Frozen> read(String text) {
        List<Frozen> frozen = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                frozen.add(parse(line, i + 1));
            }
        }
        return frozen;
    }

    private Frozen parse(String line, int number) {
        String[] fields = BAR.split(line, FIELDS);
        if (fields.length < FIELDS - 1) {
            throw refused(
                    number,
                    "\"%s\" is not of the form MIGRATION | GRADE | CHECKS | REASON; for example 000003_add_email | broken | schema-restored | nobody uses the index"
                            .formatted(line));
        }
        try {
            Grade grade = Grade.parse(fields[1]);
            SortedSet<String> checks = checks(fields[2]);
            if (grade == Grade.REVERSIBLE
                    && checks.stream().allMatch(id -> Checks.named(id).grades())) {
                throw new ConfigurationException("what is reversible is no failure: remove the line");
            }
            return new Frozen(unescape(fields[0]), grade, checks, fields.length < FIELDS ? "" : fields[3], number);
        } catch (ConfigurationException e) {
            throw refused(number, e.getMessage());
        }
    }

    private static SortedSet<String> checks(String text) {
        var ids = new TreeSet<>(
                Arrays.stream(text.split("[\\s,]+")).filter(id -> !id.isEmpty()).toList());
        ids.forEach(Checks::named);
        return ids;
    }

    private ConfigurationException refused(int line, @Nullable String sentence) {
        return new ConfigurationException("%s line %s: %s".formatted(file, line, sentence));
    }

    /** File systems take more characters in a name than a line of ours. */
    private static String escape(String name) {
        return name.chars()
                .mapToObj(c -> c < ' ' || c == '|' || c == '%' || c == '#' ? "%%%02X".formatted(c) : "" + (char) c)
                .collect(Collectors.joining());
    }

    private static String unescape(String name) {
        return Pattern.compile("%([0-9A-F]{2})")
                .matcher(name)
                .replaceAll(m -> Matcher.quoteReplacement("" + (char) Integer.parseInt(m.group(1), 16)));
    }
}
