package dev.palindrome.report;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A migration of which not all databases say the same.
 *
 * @param folder the folder as the user named it
 * @param migration the migration's name
 * @param sentence what differs, in one line
 * @param databases what each database says, in the order of the runs
 * @param checks the checks that differ
 */
public record DifferenceEntry(
        String folder, String migration, String sentence, List<OnDatabase> databases, List<CheckDifference> checks) {

    public DifferenceEntry {
        databases = List.copyOf(databases);
        checks = List.copyOf(checks);
    }

    /**
     * What a database says of the migration.
     *
     * @param database the database: {@code postgresql:15}
     * @param run the place of its run in the report, from 0
     * @param grade the grade; null where the migration is not there, or was not reached
     * @param because the reason for the grade, or why there is none
     */
    public record OnDatabase(
            String database, int run, @Nullable String grade, String because) {}

    /**
     * What the databases say of a check.
     *
     * @param id the check's id
     * @param verdicts the verdict by database
     * @param findings the findings that not all of the databases have
     */
    public record CheckDifference(String id, Map<String, String> verdicts, List<FindingDifference> findings) {

        public CheckDifference {
            verdicts = Collections.unmodifiableMap(new LinkedHashMap<>(verdicts));
            findings = List.copyOf(findings);
        }

        /** Return the verdicts in one line, what is wrong first: {@code failed on postgresql:15; passed on postgresql:18}. */
        public String line() {
            Map<String, List<String>> databases = verdicts.entrySet().stream()
                    .collect(Collectors.groupingBy(
                            Map.Entry::getValue,
                            LinkedHashMap::new,
                            Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
            return databases.entrySet().stream()
                    .sorted(Comparator.comparingInt(
                            said -> List.of("failed", "inconclusive").indexOf(said.getKey()) < 0 ? 1 : 0))
                    .map(said -> "%s on %s".formatted(said.getKey(), listed(said.getValue())))
                    .collect(Collectors.joining("; "));
        }
    }

    /** Return names as a list in a sentence. */
    static String listed(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : "%s and %s".formatted(String.join(", ", names.subList(0, last)), names.get(last));
    }

    /** A finding, and the databases that have it. */
    public record FindingDifference(String sentence, List<String> databases) {

        public FindingDifference {
            databases = List.copyOf(databases);
        }
    }
}
