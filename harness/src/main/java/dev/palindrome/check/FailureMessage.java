package dev.palindrome.check;

import dev.palindrome.migration.Migration;
import java.util.List;

/**
 * Words a verdict that is not green as a failure message: the first line, which is all that some tools show, says migration, check
 * and difference; the facts follow, aligned.
 */
public final class FailureMessage {

    private FailureMessage() {}

    /** Return the message for a failed or inconclusive check. */
    public static String of(Migration of, CheckOutcome outcome) {
        String migration = of.name();
        Verdict verdict = outcome.verdict();
        if (verdict instanceof Verdict.Failed failed) {
            return text("%s: %s failed".formatted(migration, outcome.check().id()), failed.findings());
        }
        if (verdict instanceof Verdict.Inconclusive inconclusive) {
            String head = "%s: %s is inconclusive: %s"
                    .formatted(migration, outcome.check().id(), inconclusive.because());
            return inconclusive.findings().isEmpty() ? head : text(head, inconclusive.findings());
        }
        return "%s: %s %s".formatted(migration, outcome.check().id(), verdict.word());
    }

    private static String text(String head, List<Finding> findings) {
        var text = new StringBuilder(head).append(": ").append(findings.get(0).sentence());
        if (findings.size() > 1) {
            text.append(" (and %s more)".formatted(findings.size() - 1));
        }
        for (Finding finding : findings) {
            append(text, finding, findings.size() > 1);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Finding finding, boolean withSentence) {
        if (withSentence) {
            text.append("\n- ").append(finding.sentence());
        }
        int width =
                finding.facts().stream().mapToInt(f -> f.name().length()).max().orElse(0);
        width = Math.max(width, "advice".length());
        for (Fact fact : finding.facts()) {
            line(text, width, fact.name(), fact.value() == null ? "(none)" : fact.value());
        }
        Location location = finding.location();
        if (location != null) {
            line(text, width, "file", location.line() > 0 ? location.file() + ":" + location.line() : location.file());
        }
        if (!finding.advice().isEmpty()) {
            line(text, width, "advice", finding.advice());
        }
        for (String statement : finding.statements()) {
            line(text, width, "add", statement);
        }
    }

    private static void line(StringBuilder text, int width, String name, String value) {
        String lines = value.replace("\n", "\n" + " ".repeat(width + 7));
        text.append("\n    %s%s : %s".formatted(name, " ".repeat(width - name.length()), lines));
    }
}
