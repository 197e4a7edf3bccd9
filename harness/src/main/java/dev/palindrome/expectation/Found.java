package dev.palindrome.expectation;

import dev.palindrome.check.CheckOutcome;
import dev.palindrome.check.Grade;
import dev.palindrome.check.Judgement;
import dev.palindrome.check.Verdict;
import dev.palindrome.check.Verdict.Inconclusive;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a judgement says in the terms of a baseline. */
record Found(Judgement judgement) {

    boolean isFine() {
        Grade grade = judgement.grade();
        return judgement.beside().isEmpty() && isFine(grade);
    }

    private boolean isFine(Grade grade) {
        return grade == Grade.REVERSIBLE
                || grade == Grade.IRREVERSIBLE
                        && judgement.evidence().declaredIrreversible().isPresent();
    }

    Frozen frozen(String reason) {
        return new Frozen(judgement.evidence().migration().name(), judgement.grade(), checks(), reason, 0);
    }

    /** Return whether this is what was frozen, as far as this run can tell. */
    boolean is(Frozen frozen) {
        SortedSet<String> told = new TreeSet<>(frozen.checks());
        told.removeIf(this::isUntold);
        return told.equals(checks()) && (told.size() < frozen.checks().size() || judgement.grade() == frozen.grade());
    }

    /** The checks that fail, and those that cannot tell for a reason of their own. */
    private SortedSet<String> checks() {
        SortedSet<String> red = new TreeSet<>();
        verdicts().forEach((id, verdict) -> {
            boolean cannotTell = verdict instanceof Inconclusive open && open.cause() == null;
            if (cannotTell || verdict instanceof Verdict.Failed) {
                red.add(id);
            }
        });
        return red;
    }

    /** A run that leaves a check out, or has no rows for it, neither confirms nor refutes what it said. */
    private boolean isUntold(String check) {
        Verdict verdict = verdicts().get(check);
        return verdict == null || judgement.evidence().rows() == 0 && verdict instanceof Verdict.NotApplicable;
    }

    private Map<String, Verdict> verdicts() {
        return judgement.outcomes().stream()
                .collect(Collectors.toMap(o -> o.check().id(), CheckOutcome::verdict));
    }
}
