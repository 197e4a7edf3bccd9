package dev.palindrome.report;

import dev.palindrome.coverage.Coverage;
import dev.palindrome.coverage.Entry;
import dev.palindrome.coverage.Kind;
import dev.palindrome.coverage.Score;
import dev.palindrome.coverage.Standing;
import dev.palindrome.cycle.CycleEvidence;
import dev.palindrome.cycle.CycleEvidence.Moment;
import dev.palindrome.report.CoverageEntry.GapEntry;
import dev.palindrome.report.CoverageEntry.KindEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns what the rows showed into what reports show. */
public final class CoverageEntries {

    private static final int MOST_OF_A_MIGRATION = 50;
    private static final int MOST_OF_A_RUN = 500;

    private CoverageEntries() {}

    /** Return how much of what a migration touched was covered, or null where nobody can say what it touched, or looked. */
    static @Nullable CoverageEntry of(CycleEvidence evidence) {
        if (evidence.rows() == 0 || evidence.state(Moment.AFTER_UP).isEmpty()) {
            return null;
        }
        List<Entry> entries = evidence.coverage().entries();
        return entry(
                entries,
                entries.isEmpty() ? "it touches nothing that stood before" : null,
                null,
                null,
                MOST_OF_A_MIGRATION);
    }

    /**
     * Return how much was covered of all that stood before one of the migrations of a run.
     *
     * @param rows how many rows a table was to have
     * @param least how many per cent are asked for; 0 asks for nothing
     */
    public static CoverageEntry total(Collection<Coverage> coverages, int rows, int least) {
        List<Entry> entries = Coverage.total(coverages);
        String because = null;
        if (rows == 0) {
            because = "it was not measured: there are no rows";
        } else if (entries.isEmpty()) {
            because = "nothing stood before the migrations";
        }
        boolean reached = rows > 0 && Score.of(entries).percent().stream().allMatch(percent -> percent >= least);
        return entry(entries, because, least == 0 ? null : least, least == 0 ? null : reached, MOST_OF_A_RUN);
    }

    private static CoverageEntry entry(
            List<Entry> entries,
            @Nullable String because,
            @Nullable Integer least,
            @Nullable Boolean reached,
            int most) {
        Score score = Score.of(entries);
        List<KindEntry> kinds = score.kinds().entrySet().stream()
                .map(kind -> new KindEntry(
                        kind.getKey().id(),
                        kind.getValue().covered(),
                        kind.getValue().all(),
                        kind.getValue().unknown()))
                .toList();
        List<GapEntry> gaps = gaps(entries);
        Integer percent = because == null ? (Integer) score.percent().orElse(0) : null;
        return new CoverageEntry(
                percent,
                because,
                least,
                reached,
                kinds,
                gaps.subList(0, Math.min(most, gaps.size())),
                Math.max(0, gaps.size() - most));
    }

    /** Tables come first, and one without rows stands for what it has. */
    private static List<GapEntry> gaps(List<Entry> entries) {
        List<Entry> open = entries.stream()
                .filter(entry -> !entry.isCovered())
                .sorted(Comparator.comparing(entry -> entry.item().kind()))
                .toList();
        Map<String, Integer> empty = open.stream()
                .filter(entry -> entry.item().kind() == Kind.TABLES)
                .collect(Collectors.toMap(entry -> entry.item().object(), entry -> 1, Integer::sum, HashMap::new));
        List<Entry> told = new ArrayList<>();
        for (Entry entry : open) {
            String table = entry.followsFrom();
            if (table != null && empty.containsKey(table)) {
                empty.merge(table, 1, Integer::sum);
            } else {
                told.add(entry);
            }
        }
        return told.stream()
                .map(entry -> gap(entry, empty.getOrDefault(entry.item().object(), 1)))
                .toList();
    }

    private static GapEntry gap(Entry entry, int items) {
        boolean isTable = entry.item().kind() == Kind.TABLES;
        String sentence = entry.standing() == Standing.UNKNOWN
                ? "unknown whether " + entry.item().gap()
                : entry.item().gap();
        return new GapEntry(
                entry.item().kind().id(), entry.item().object(), sentence, entry.reason(), isTable ? items : 1);
    }
}
