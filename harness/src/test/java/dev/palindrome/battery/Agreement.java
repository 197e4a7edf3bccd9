package dev.palindrome.battery;

import dev.palindrome.snapshot.SchemaDiff;
import java.util.Map;
import java.util.SortedSet;
import java.util.regex.Pattern;

/** What we say of two schemas, beside what another judge says: a dump, in most cases. */
enum Agreement {
    BOTH_DIFFER("both differ"),
    BOTH_EQUAL("neither differs"),
    ONLY_WE("only we differ"),
    ONLY_THE_OTHER("only the other differs"),
    NONE("contradictions");

    private final String sentence;

    Agreement(String sentence) {
        this.sentence = sentence;
    }

    static Agreement of(SchemaDiff diff, boolean otherDiffers, Reasons reasons) {
        if (diff.isEquivalent() != otherDiffers) {
            return otherDiffers ? BOTH_DIFFER : BOTH_EQUAL;
        }
        return otherDiffers
                ? explained(Told.of(diff.incidentals()), reasons.incidental(), ONLY_THE_OTHER)
                : explained(Told.of(diff), reasons.unseen(), ONLY_WE);
    }

    private static Agreement explained(SortedSet<String> told, Map<Pattern, String> reasons, Agreement agreement) {
        boolean all = told.stream()
                .allMatch(text -> reasons.keySet().stream()
                        .anyMatch(reason -> reason.matcher(text).matches()));
        return all && !told.isEmpty() ? agreement : NONE;
    }

    @Override
    public String toString() {
        return sentence;
    }
}
