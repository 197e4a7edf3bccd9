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
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which objects are not valid, or not in force, at one moment. */
final class Validity {

    private static final String NOT_VALIDATED = "not validated";
    private static final String NOT_VALID = "not valid";
    private static final String DISABLED = "disabled";

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
        return objects.stream()
                .flatMap(
                        object -> meaning(object)
                                .map(meaning -> new Flaw(object.kind(), object.name(), object.table(), meaning))
                                .stream())
                .sorted(Comparator.comparing(Flaw::name).thenComparing(Flaw::kind))
                .toList();
    }

    /** Return what is wrong with the object, in the properties by which dialects say so. */
    private static Optional<String> meaning(SchemaObject object) {
        if (Objects.requireNonNullElse(object.property("definition"), "").contains("NOT ENFORCED")) {
            return Optional.of("not enforced");
        }
        if (says(object, "validated", "false")) {
            return Optional.of(NOT_VALIDATED);
        }
        if (says(object, "enabled", DISABLED) || says(object, "enforcement triggers", DISABLED)) {
            return Optional.of(DISABLED);
        }
        boolean whole = Stream.of("valid", "ready", "index valid", "index ready")
                .noneMatch(property -> says(object, property, "false"));
        return whole ? Optional.empty() : Optional.of(NOT_VALID);
    }

    private static boolean says(SchemaObject object, String property, String word) {
        String value = object.property(property);
        return value != null && value.contains(word);
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

        /** Nobody means to leave such a thing: it is half of a job whose other half is missing. */
        boolean isUnfinished() {
            return meaning.equals(NOT_VALIDATED) || meaning.equals(NOT_VALID);
        }

        private String advice() {
            if (meaning.equals(NOT_VALIDATED) && table != null) {
                return "add ALTER TABLE %s VALIDATE CONSTRAINT %s".formatted(table, Wording.lastPart(name));
            }
            return meaning.equals(NOT_VALID) ? "drop it and build it again" : "put it in force again";
        }
    }
}
