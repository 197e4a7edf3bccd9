package dev.palindrome.check.reversibility;

import dev.palindrome.check.Suggestion;
import dev.palindrome.cycle.Proposal;
import dev.palindrome.cycle.Proposal.Extent;
import dev.palindrome.cycle.Proposal.Proposed;
import dev.palindrome.cycle.Proposal.Rows;

/** Words what was seen to mend a schema, and how that was seen. */
final class Tried {

    private Tried() {}

    static Suggestion suggestion(Proposal proposal) {
        return new Suggestion(
                proposal.statements().stream().map(Proposed::sql).toList(), outcome(proposal) + surroundings(proposal));
    }

    private static String outcome(Proposal proposal) {
        return proposal.extent() == Extent.WHOLE
                ? "run after the down, they make the schema equivalent to the one before the up"
                : "run after the down, they mend %s of %s differences and add none"
                        .formatted(proposal.mended(), proposal.mended() + proposal.open());
    }

    private static String surroundings(Proposal proposal) {
        return proposal.rows() == Rows.NONE
                ? "; tables without rows were needed for that, on those that stood there they fail"
                : "";
    }
}
