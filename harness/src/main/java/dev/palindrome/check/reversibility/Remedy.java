package dev.palindrome.check.reversibility;

import dev.palindrome.snapshot.Difference;

/** Says in words what the down has to do so that a difference goes away. Statements are shown where they were tried, not here. */
final class Remedy {

    private static final int LONGEST_VALUE = 200;

    private Remedy() {}

    static String of(Difference difference) {
        String object = Wording.object(difference.kind(), difference.name());
        if (difference instanceof Difference.LeftBehind) {
            return "let the down remove " + object;
        }
        if (difference instanceof Difference.Replaced replaced && replaced.isRenamed()) {
            return "let the down name it %s again".formatted(Wording.lastPart(replaced.name()));
        }
        return difference instanceof Difference.Changed changed
                ? change(changed, object)
                : "let the down bring back " + object;
    }

    private static String change(Difference.Changed changed, String object) {
        if (changed.before().isEmpty()) {
            return "let the down take %s of %s away".formatted(changed.property(), object);
        }
        String value = Wording.shorten(changed.before().strip().replaceAll("\\s+", " "), LONGEST_VALUE);
        return "let the down set %s of %s back to %s".formatted(changed.property(), object, value);
    }
}
