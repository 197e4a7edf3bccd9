package dev.palindrome.check.reversibility;

import dev.palindrome.check.Fact;
import dev.palindrome.check.Finding;
import dev.palindrome.cycle.Proposal;
import dev.palindrome.cycle.Proposal.Proposed;
import dev.palindrome.migration.Script;
import dev.palindrome.schema.SchemaObject;
import dev.palindrome.snapshot.Difference;
import dev.palindrome.snapshot.SchemaDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words the differences of two schemas: one finding an object or property, a table together with all that hangs on it. */
final class SchemaFindings {

    private static final int MOST_NOTES = 5;

    private final SchemaDiff diff;
    private final Script script;
    private final @Nullable Proposal proposal;
    private final @Nullable Attribution attribution;

    private SchemaFindings(
            SchemaDiff diff, Script script, @Nullable Proposal proposal, @Nullable Attribution attribution) {
        this.attribution = attribution;
        this.diff = diff;
        this.script = script;
        this.proposal = proposal;
    }

    /** Return what the down did not restore. */
    static List<Finding> afterTheDown(
            SchemaDiff diff, Script down, @Nullable Proposal proposal, @Nullable Attribution attribution) {
        return new SchemaFindings(diff, down, proposal, attribution)
                .word(SchemaFindings::sentenceAfterTheDown, Remedy::of);
    }

    /** Return where the second up ended otherwise than the first. */
    static List<Finding> afterTheSecondUp(SchemaDiff diff, Script up) {
        return new SchemaFindings(diff, up, null, null).word(SchemaFindings::sentenceAfterTheSecondUp, d -> "");
    }

    /** Return what differs and does not count, at most a handful. */
    static List<String> notes(SchemaDiff diff) {
        List<String> notes = diff.incidentals().stream()
                .map(SchemaFindings::note)
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
        if (notes.size() <= MOST_NOTES) {
            return notes;
        }
        int more = notes.size() - MOST_NOTES;
        List<String> first = new ArrayList<>(notes.subList(0, MOST_NOTES));
        first.add("and %s more of that kind".formatted(more));
        return first;
    }

    private interface Sentence {
        String of(Difference difference);
    }

    private List<Finding> word(Sentence sentence, Sentence advice) {
        return diff.rootDifferences().stream()
                .map(d -> finding(d, sentence.of(d), advice.of(d)))
                .toList();
    }

    /** A statement that was seen to mend it says more than any advice. */
    private Finding finding(Difference difference, String sentence, String advice) {
        List<String> statements = statements(difference);
        return new Finding(
                sentence,
                facts(difference),
                Place.in(script, namesIn(difference)),
                statements.isEmpty() ? goesAlong() ? "what mends the others mends this, too" : advice : "",
                statements);
    }

    /** Where all was mended and nothing speaks of this one, it went with the others. */
    private boolean goesAlong() {
        return proposal != null && proposal.extent() == Proposal.Extent.WHOLE;
    }

    /** Return what mends the difference and all that follows from it. */
    private List<String> statements(Difference difference) {
        return proposal == null
                ? List.of()
                : proposal.statements().stream()
                        .filter(statement -> diff.differences().stream()
                                .filter(d -> d.equals(difference)
                                        || diff.causeOf(d)
                                                .filter(difference::equals)
                                                .isPresent())
                                .anyMatch(d -> statement.isAbout(d.object(), property(d))))
                        .map(Proposed::sql)
                        .toList();
    }

    private static String property(Difference difference) {
        return difference instanceof Difference.Changed changed ? changed.property() : "";
    }

    private static String sentenceAfterTheDown(Difference difference) {
        if (difference instanceof Difference.Replaced replaced) {
            return "%s after the down".formatted(stands(replaced));
        }
        if (difference instanceof Difference.LeftBehind) {
            return "%s is left behind".formatted(subject(difference));
        }
        return difference instanceof Difference.Missing
                ? "%s is missing after the down".formatted(subject(difference))
                : "%s after the down".formatted(differs(difference));
    }

    private static String sentenceAfterTheSecondUp(Difference difference) {
        if (difference instanceof Difference.Replaced replaced) {
            return "%s after the second up".formatted(stands(replaced));
        }
        if (difference instanceof Difference.LeftBehind) {
            return "%s is there after the second up, but was not after the first".formatted(subject(difference));
        }
        return difference instanceof Difference.Missing
                ? "%s is missing after the second up".formatted(subject(difference))
                : "%s after the second up".formatted(differs(difference));
    }

    private static String stands(Difference.Replaced replaced) {
        return (replaced.isRenamed() ? "%s is named %s" : "%s is replaced by %s")
                .formatted(subject(replaced), Wording.lastPart(replaced.by().name()));
    }

    private static String differs(Difference difference) {
        boolean many = difference instanceof Difference.Changed changed
                && changed.property().endsWith("s");
        return subject(difference) + (many ? " differ" : " differs");
    }

    private static String subject(Difference difference) {
        String object = Wording.object(difference.kind(), difference.name());
        return difference instanceof Difference.Changed changed
                ? "%s of %s".formatted(changed.property(), object)
                : object;
    }

    private List<Fact> facts(Difference difference) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("object", difference.name()));
        if (difference instanceof Difference.Changed changed) {
            facts.add(new Fact("property", changed.property()));
            facts.add(new Fact("before", orNone(changed.before())));
            facts.add(new Fact("after", orNone(changed.after())));
        } else if (difference instanceof Difference.Replaced replaced && replaced.isRenamed()) {
            facts.add(new Fact("property", "name"));
            facts.add(new Fact("before", replaced.name()));
            facts.add(new Fact("after", replaced.by().name()));
        } else if (difference instanceof Difference.Replaced replaced) {
            facts.add(new Fact("replaced by", replaced.by().name()));
            facts.add(new Fact("before", replaced.object().describe()));
            facts.add(new Fact("after", replaced.by().describe()));
        } else if (difference instanceof Difference.Missing missing) {
            facts.add(new Fact("before", missing.object().describe()));
            facts.add(new Fact("after", null));
        } else if (difference instanceof Difference.LeftBehind left) {
            facts.add(new Fact("before", null));
            facts.add(new Fact("after", left.object().describe()));
        }
        if (attribution != null) {
            facts.add(new Fact("cause", attribution.of(difference)));
        }
        String company = difference instanceof Difference.Replaced ? "" : companyOf(difference);
        if (!company.isEmpty()) {
            facts.add(new Fact("with it", company));
        }
        return facts;
    }

    private static @Nullable String orNone(String value) {
        return value.isEmpty() ? null : value;
    }

    /** Return what hangs on the object and shares its fate: {@code 3 x column, 1 x index}. */
    private String companyOf(Difference holder) {
        Map<String, Integer> kinds = new TreeMap<>();
        for (Difference difference : diff.differences()) {
            if (diff.causeOf(difference).filter(holder::equals).isPresent()) {
                kinds.merge(difference.kind(), 1, Integer::sum);
            }
        }
        return kinds.entrySet().stream()
                .map(e -> e.getValue() + " x " + e.getKey())
                .collect(Collectors.joining(", "));
    }

    private static @Nullable SchemaObject goneOrNew(Difference difference) {
        if (difference instanceof Difference.Missing missing) {
            return missing.object();
        }
        return difference instanceof Difference.LeftBehind left ? left.object() : null;
    }

    private static List<String> namesIn(Difference difference) {
        List<String> names = new ArrayList<>();
        names.add(Wording.lastPart(difference.name()));
        if (difference instanceof Difference.Replaced replaced) {
            names.add(Wording.lastPart(replaced.by().name()));
        }
        SchemaObject object =
                difference instanceof Difference.Changed changed ? changed.object() : goneOrNew(difference);
        if (object != null && object.table() != null) {
            names.add(object.table().name());
        }
        return names;
    }

    private static String note(Difference difference) {
        SchemaObject object = difference instanceof Difference.Changed changed ? changed.object() : null;
        if (object != null && object.table() != null && isPosition(difference)) {
            return "column order of %s differs".formatted(object.table());
        }
        if (difference instanceof Difference.Changed changed
                && changed.property().equals("name")) {
            return "%s is named %s now, as the server would name it"
                    .formatted(Wording.object(changed.kind(), changed.before()), Wording.lastPart(changed.after()));
        }
        return differs(difference);
    }

    private static boolean isPosition(Difference difference) {
        return difference.kind().equals("column")
                && difference instanceof Difference.Changed changed
                && changed.property().equals("position");
    }
}
