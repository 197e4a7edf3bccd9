package dev.palindrome.check.reversibility;

import dev.palindrome.schema.SchemaObject;
import dev.palindrome.snapshot.Difference;
import dev.palindrome.snapshot.SchemaDiff;
import dev.palindrome.snapshot.SchemaSnapshot;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a step took away.
 *
 * @param objects what stood before it and not after it, under no other name that could be told
 * @param fresh what stood after it and not before
 */
record Gone(List<SchemaObject> objects, List<SchemaObject> fresh) {

    static Gone between(SchemaSnapshot from, SchemaSnapshot to) {
        List<Difference> differences = SchemaDiff.between(from, to).differences();
        return new Gone(
                differences.stream()
                        .filter(Difference.Missing.class::isInstance)
                        .map(Difference::object)
                        .toList(),
                differences.stream()
                        .filter(Difference.LeftBehind.class::isInstance)
                        .map(Difference::object)
                        .toList());
    }

    /** Return what the object could not live without and is gone: its table first, then columns, then anything else; or null. */
    @Nullable
    SchemaObject neededBy(SchemaObject object) {
        return objects.stream()
                .filter(gone -> object.dependencies().contains(gone.name())
                        && !gone.name().equals(object.name()))
                .min(Comparator.comparing((SchemaObject gone) -> !isTableOf(gone, object))
                        .thenComparing(gone -> !Objects.equals(gone.table(), object.table()))
                        .thenComparing(SchemaObject::name))
                .orElse(null);
    }

    /** Return how one took the other along: by its DROP, where it cannot have been renamed. */
    String tookAlong(SchemaObject needed, SchemaObject object, String named) {
        boolean own = Objects.equals(needed.table(), object.table()) && needed.table() != null
                || object.name().startsWith(needed.name() + ".");
        String name =
                needed.kind().equals("column") ? Wording.lastPart(needed.name()) : Wording.shortName("", needed.name());
        return mayBeRenamed(needed)
                ? "%s %s is gone, and %s with it".formatted(needed.kind(), name, named)
                : "DROP %s %s%s took %s along"
                        .formatted(needed.kind().toUpperCase(Locale.ROOT), name, own ? "" : " CASCADE", named);
    }

    /** Another one of its kind came: what is not the same any more was perhaps not dropped. */
    private boolean mayBeRenamed(SchemaObject needed) {
        boolean isTable = needed.kind().endsWith("table");
        return fresh.stream()
                .anyMatch(
                        o -> o.kind().equals(needed.kind()) && (isTable || Objects.equals(o.table(), needed.table())));
    }

    private static boolean isTableOf(SchemaObject candidate, SchemaObject object) {
        boolean isTable = candidate.kind().endsWith("table") || candidate.kind().endsWith("view");
        return isTable && candidate.table() != null && candidate.table().equals(object.table());
    }
}
