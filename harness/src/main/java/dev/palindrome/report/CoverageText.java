package dev.palindrome.report;

import dev.palindrome.coverage.Kind;
import dev.palindrome.report.CoverageEntry.GapEntry;
import dev.palindrome.report.CoverageEntry.KindEntry;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words how much of a schema the rows covered, the same for all writers. */
public final class CoverageText {

    private static final int FEW = 3;

    private CoverageText() {}

    /** Return the figures: {@code 3 tables, 17 of 18 columns, 9 of 10 NULLs (94 %)}; or why there are none. */
    public static String figures(CoverageEntry coverage) {
        if (coverage.percent() == null) {
            return String.valueOf(coverage.because());
        }
        return "%s (%s %%)"
                .formatted(
                        coverage.kinds().stream().map(CoverageText::figure).collect(Collectors.joining(", ")),
                        coverage.percent());
    }

    private static String figure(KindEntry kind) {
        String counted = name(kind, kind.all());
        return kind.covered() == kind.all()
                ? "%s %s".formatted(kind.all(), counted)
                : "%s of %s %s".formatted(kind.covered(), kind.all(), counted);
    }

    /** Return what a kind is called. */
    public static String name(KindEntry kind, int number) {
        return Stream.of(Kind.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(kind.kind()))
                .findFirst()
                .map(known -> known.counted(number))
                .orElse(kind.kind());
    }

    /** Return the share in per cent, or a dash where there is none. */
    public static String share(@Nullable CoverageEntry coverage) {
        return coverage == null || coverage.percent() == null ? "-" : coverage.percent() + " %";
    }

    /** Return the figures of a migration with the first gaps: {@code proved on 3 tables, ...; not covered: ...}. */
    public static String ofMigration(CoverageEntry coverage) {
        if (coverage.percent() == null) {
            return "proved on no rows: " + coverage.because();
        }
        return "proved on " + figures(coverage) + (coverage.gaps().isEmpty() ? "" : "; not covered: " + gaps(coverage));
    }

    /** Return the first gaps in one line, and how many more there are. */
    public static String gaps(CoverageEntry coverage) {
        int more = coverage.gaps().size() - FEW + coverage.gapsLeftOut();
        return coverage.gaps().stream().limit(FEW).map(GapEntry::line).collect(Collectors.joining("; "))
                + (more > 0 ? "; and %s more".formatted(more) : "");
    }

    /** Return the sentence for a run that covers less than was asked for. */
    public static String shortage(CoverageEntry coverage) {
        return coverage.percent() == null
                ? "at least %s %% of the schema is to be covered, but %s"
                        .formatted(coverage.least(), coverage.because())
                : "the rows cover %s %% of the schema, less than the %s %% asked for"
                        .formatted(coverage.percent(), coverage.least());
    }
}
