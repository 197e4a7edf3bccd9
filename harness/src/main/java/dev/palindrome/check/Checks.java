package dev.palindrome.check;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.failure.HarnessException;
import dev.palindrome.failure.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** Finds the checks. Safe for use by several threads. */
public final class Checks {

    /** The order in which reports show the checks; those of others follow by name. */
    private static final List<String> ORDER = List.of(
            "up-applies",
            "down-exists",
            "down-applies",
            "schema-restored",
            "rows-preserved",
            "data-restored",
            "up-reapplies",
            "reapply-equal",
            "constraints-valid",
            "no-orphans",
            "bookkeeping-restored",
            "seed-coverage",
            "census",
            "rollback-after-writes");

    private Checks() {}

    /** Return every check that the class path offers, in the order of reports. */
    public static List<Check> all() {
        return ServiceLoader.load(Check.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparingInt(Checks::rank).thenComparing(Check::id))
                .toList();
    }

    /**
     * Return every check but those.
     *
     * @throws ConfigurationException where there is no check of such an id
     */
    public static List<Check> without(Collection<String> ids) {
        ids.stream().sorted().forEach(Checks::named);
        return all().stream().filter(check -> !ids.contains(check.id())).toList();
    }

    /**
     * Return the check of that id.
     *
     * @throws ConfigurationException where there is none
     */
    public static Check named(String id) {
        List<Check> checks = all();
        return checks.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow(() -> unknown(id, checks));
    }

    /**
     * Return the page that explains a check, in Markdown: {@code pages/ID.md} beside the interface {@link Check}, or the check's
     * sentence where its author wrote no page.
     *
     * @throws ConfigurationException where there is no such check
     */
    public static String explain(String id) {
        Check check = named(id);
        String path = "dev/palindrome/check/pages/%s.md".formatted(id);
        try (InputStream page = check.getClass().getClassLoader().getResourceAsStream(path)) {
            return page == null
                    ? "# %s%n%n%s%n".formatted(id, check.sentence())
                    : new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new HarnessException("cannot read the page of check " + id, e);
        }
    }

    private static ConfigurationException unknown(String id, List<Check> checks) {
        List<String> ids = checks.stream().map(Check::id).toList();
        String guess =
                Nearest.to(id, ids).map("; did you mean \"%s\"?"::formatted).orElse("");
        return new ConfigurationException("there is no check \"%s\"%s Available: %s."
                .formatted(id, guess.isEmpty() ? "." : guess, ids.stream().collect(Collectors.joining(", "))));
    }

    private static int rank(Check check) {
        int place = ORDER.indexOf(check.id());
        return place < 0 ? ORDER.size() : place;
    }
}
