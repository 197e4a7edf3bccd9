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
        return flaws().stream()
                .filter(f -> known.stream().noneMatch(f::isSameAs))
                .toList();
    }

    /** Return what is not as it should be here but stood there and was. */
    List<Flaw> flawsThatWereSoundIn(Validity other) {
        return flawsNotIn(other).stream()
                .filter(f -> other.objects.stream().anyMatch(f::isOf))
                .toList();
    }

    private List<Flaw> flaws() {
        return objects.stream()
                .flatMap(object -> meaning(object).map(meaning -> new Flaw(object, meaning)).stream())
                .sorted(Comparator.comparing(Flaw::object))
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
    record Flaw(SchemaObject object, String meaning) {

        String sentence(String when) {
            return "%s is %s %s".formatted(Wording.object(object.kind(), object.name()), meaning, when);
        }

        Finding finding(String when, Script script) {
            List<String> names = new ArrayList<>(List.of(Wording.lastPart(object.name())));
            TableName table = object.table();
            if (table != null) {
                names.add(table.name());
            }
            List<Fact> facts = List.of(new Fact("object", object.name()), new Fact("after", meaning));
            return new Finding(sentence(when), facts, Place.in(script, names), advice());
        }

        /** Nobody means to leave such a thing: it is half of a job whose other half is missing. */
        boolean isUnfinished() {
            return meaning.equals(NOT_VALIDATED) || meaning.equals(NOT_VALID);
        }

        boolean isSameAs(Flaw other) {
            return isOf(other.object) && meaning.equals(other.meaning);
        }

        boolean isOf(SchemaObject other) {
            return object.kind().equals(other.kind()) && object.name().equals(other.name());
        }

        private String advice() {
            return switch (meaning) {
                case NOT_VALIDATED -> "validate it again";
                case NOT_VALID -> "drop it and build it again";
                default -> object.kind().equals("trigger") ? "enable it again" : "put it in force again";
            };
        }
    }
}
