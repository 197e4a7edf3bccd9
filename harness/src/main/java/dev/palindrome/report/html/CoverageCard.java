package dev.palindrome.report.html;

import dev.palindrome.report.CoverageEntry;
import dev.palindrome.report.CoverageText;
import dev.palindrome.report.Printable;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the templates show of how much the rows covered.
 *
 * @param share in per cent, or null where there is none
 * @param sentence the figures of a migration in a line, or why there are none
 * @param shortage that less was covered than was asked for, or null
 * @param fold what stands on the fold of the gaps
 * @param gaps what was not covered, a line each
 */
public record CoverageCard(
        @Nullable String share,
        String sentence,
        @Nullable String shortage,
        List<Row> kinds,
        String fold,
        List<String> gaps) {

    private static final int MOST = 200;

    /**
     * A kind.
     *
     * @param percent how wide its bar is
     * @param unknown of how many nobody can tell, in words, or empty
     */
    public record Row(String name, int covered, int all, int percent, String unknown) {

        /** Return whether something of it is not covered. */
        public boolean isOpen() {
            return covered < all;
        }
    }

    static @Nullable CoverageCard of(@Nullable CoverageEntry coverage) {
        if (coverage == null) {
            return null;
        }
        int more = Math.max(0, coverage.gaps().size() - MOST) + coverage.gapsLeftOut();
        Stream<String> first = coverage.gaps().stream().limit(MOST).map(gap -> Shown.sentence(gap.line()));
        return new CoverageCard(
                coverage.percent() == null ? null : coverage.percent() + " %",
                coverage.percent() == null
                        ? Shown.capitalised(Shown.sentence(CoverageText.figures(coverage))) + "."
                        : "Proved on " + Shown.sentence(CoverageText.figures(coverage)) + ".",
                coverage.isShort() ? Shown.capitalised(CoverageText.shortage(coverage)) + "." : null,
                coverage.kinds().stream().map(CoverageCard::row).toList(),
                Printable.count(coverage.uncovered(), "item"),
                Stream.concat(first, more > 0 ? Stream.of("and " + Printable.more(more, "gap")) : Stream.of())
                        .toList());
    }

    private static Row row(CoverageEntry.KindEntry kind) {
        return new Row(
                Shown.capitalised(Shown.name(CoverageText.name(kind, 2))),
                kind.covered(),
                kind.all(),
                kind.all() == 0 ? 0 : (int) (100L * kind.covered() / kind.all()),
                kind.unknown() == 0 ? "" : "%s not known".formatted(kind.unknown()));
    }
}
