package dev.palindrome.report.html;

import dev.palindrome.report.CheckEntry;
import dev.palindrome.report.CheckEntry.ProposalEntry;
import dev.palindrome.report.MigrationEntry;
import dev.palindrome.report.Outcomes;
import dev.palindrome.report.Printable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the templates show of one check.
 *
 * @param anchor its place in the page
 * @param look the class of its verdict
 * @param isOpen whether somebody should look at it
 * @param more a word on findings that are left out, or null
 * @param tried how the statements were tried that mend it, or null
 * @param script all of them in their order, where the findings show more than one piece, or null
 */
public record CheckCard(
        String anchor,
        String id,
        String verdict,
        String look,
        boolean isOpen,
        String sentence,
        @Nullable String because,
        List<String> notes,
        List<FindingCard> findings,
        @Nullable String more,
        @Nullable String tried,
        @Nullable String script) {

    private static final int MOST = 50;

    /** Return whether it holds. */
    public boolean isPassed() {
        return look.equals("good");
    }

    /** Where another check failed, one that nobody can tell for that reason needs a line and no card. */
    private static boolean isOpen(CheckEntry check, boolean isExplained) {
        return Outcomes.isFailed(check)
                || !check.findings().isEmpty()
                || Outcomes.isInconclusive(check) && !isExplained;
    }

    /** Return the card; whether another check of the migration failed is known to the caller. */
    static CheckCard of(MigrationEntry migration, CheckEntry check, boolean isExplained, String anchor) {
        int left = check.findings().size() - MOST;
        return new CheckCard(
                anchor,
                Shown.name(check.id()),
                Shown.name(check.verdict()),
                Shown.verdictClass(check.verdict()),
                isOpen(check, isExplained),
                Shown.sentence(check.sentence()),
                check.because() == null ? null : Shown.sentence(check.because()),
                check.notes().stream().map(Shown::sentence).toList(),
                check.findings().stream()
                        .limit(MOST)
                        .map(finding -> FindingCard.of(migration, finding))
                        .toList(),
                left > 0 ? Printable.more(left, "finding") : null,
                check.proposal() == null
                        ? null
                        : Shown.sentence(check.proposal().tried()),
                script(check));
    }

    private static @Nullable String script(CheckEntry check) {
        ProposalEntry proposal = check.proposal();
        boolean inOnePiece = proposal == null
                || check.findings().size() == 1
                        && check.findings().get(0).statements().equals(proposal.statements());
        return proposal == null || inOnePiece ? null : Shown.script(proposal.statements());
    }
}
