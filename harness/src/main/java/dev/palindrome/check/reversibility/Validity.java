package dev.palindrome.check.reversibility;

import dev.palindrome.check.Fact;
import dev.palindrome.check.Finding;
import dev.palindrome.cycle.CycleEvidence;
import dev.palindrome.cycle.CycleEvidence.Moment;
import dev.palindrome.migration.Script;
import dev.palindrome.schema.SchemaObject;
import dev.palindrome.schema.TableName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which objects are not valid, or not in force, at one moment. */
final class Validity {

    /** The properties by which a dialect says that an object holds, and what each means when it does not. */
    private static final Map<String, String> PROPERTIES = Map.of(
            "validated", "not validated",
            "valid", "not valid",
            "enforced", "not enforced",
            "enabled", "disabled");

    private static final Set<String> NOT_SO = Set.of("false", "no", "disabled", "off");

    private final List<SchemaObject> objects;

    private Validity(List<SchemaObject> objects) {
        this.objects = objects;
    }

    static Validity at(CycleEvidence evidence, Moment moment) {
        return new Validity(
                evidence.state(moment).map(s -> s.schema().objects()).orElse(List.of()));
    }

    /** Return what is not as it should be here and was not already so there. */
    List<Flaw> flawsNotIn(Validity other) {
        List<Flaw> known = other.flaws();
        return flaws().stream().filter(f -> !known.contains(f)).toList();
    }

    /** Return what is not as it should be here but stood there and was. */
    List<Flaw> flawsThatWereSoundIn(Validity other) {
        return flawsNotIn(other).stream().filter(f -> other.has(f)).toList();
    }

    private boolean has(Flaw flaw) {
        return objects.stream()
                .anyMatch(o -> o.kind().equals(flaw.kind()) && o.name().equals(flaw.name()));
    }

    private List<Flaw> flaws() {
        List<Flaw> flaws = new ArrayList<>();
        for (SchemaObject object : objects) {
            PROPERTIES.forEach((property, meaning) -> {
                String value = object.property(property);
                if (value != null && NOT_SO.contains(value)) {
                    flaws.add(new Flaw(object.kind(), object.name(), object.table(), meaning));
                }
            });
        }
        flaws.sort(Comparator.comparing(Flaw::name).thenComparing(Flaw::meaning));
        return flaws;
    }

    /** An object and what is wrong with it. */
    record Flaw(String kind, String name, @Nullable TableName table, String meaning) {

        String sentence(String when) {
            return "%s is %s %s".formatted(Wording.object(kind, name), meaning, when);
        }

        Finding finding(String when, Script script) {
            List<String> names = new ArrayList<>(List.of(Wording.lastPart(name)));
            if (table != null) {
                names.add(table.name());
            }
            List<Fact> facts = List.of(new Fact("object", name), new Fact("after", meaning));
            return new Finding(sentence(when), facts, Place.in(script, names), advice());
        }

        private String advice() {
            if (meaning.equals("not validated") && table != null) {
                return "add ALTER TABLE %s VALIDATE CONSTRAINT %s".formatted(table, Wording.lastPart(name));
            }
            return meaning.equals("disabled") ? "enable it again" : "build it again";
        }
    }
}
