package dev.palindrome.database.postgresql.ddl;

import dev.palindrome.schema.SchemaObject;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The schema to come to and the one that is there, to look things up. */
final class Schemas {

    private final List<SchemaObject> wanted;
    private final List<SchemaObject> present;
    private final Map<String, SchemaObject> presentByName = new HashMap<>();

    Schemas(List<SchemaObject> wanted, List<SchemaObject> present) {
        this.wanted = wanted;
        this.present = present;
        present.forEach(o -> presentByName.put(key(o.kind(), o.name()), o));
    }

    /** Return the columns of a table or the attributes of a type, in their order. */
    List<SchemaObject> columnsOf(SchemaObject holder) {
        return wanted.stream()
                .filter(o -> o.kind().equals("column") || o.kind().equals("attribute"))
                .filter(o -> Names.before(o.name()).equals(holder.name()))
                .sorted(Comparator.comparingInt(Schemas::position))
                .toList();
    }

    /** Return the sequence of an identity column, as it should be. */
    @Nullable
    SchemaObject identitySequence(SchemaObject column) {
        return wanted.stream()
                .filter(o -> o.kind().equals("sequence") && o.property("identity") != null)
                .filter(o -> column.name().equals(o.property("owned by")))
                .findFirst()
                .orElse(null);
    }

    /** Return the NOT NULL of a column that is a constraint with a name of its own, as it should be. */
    @Nullable
    SchemaObject notNullOf(SchemaObject column) {
        return wanted.stream()
                .filter(o -> o.kind().equals("not-null constraint") && o.table() != null)
                .filter(o -> o.dependencies().contains(column.name()))
                .findFirst()
                .orElse(null);
    }

    boolean isPresent(String kind, String name) {
        return presentByName.containsKey(key(kind, name));
    }

    Stream<SchemaObject> present() {
        return present.stream();
    }

    /** Return what depends on an object and holds no rows, so that it can be dropped and made again: what needs others first. */
    List<SchemaObject> dependentsOf(SchemaObject object) {
        Set<SchemaObject> found = new LinkedHashSet<>();
        Deque<String> names = new ArrayDeque<>(List.of(object.name()));
        if (object.kind().equals("column")) {
            names.add(Names.before(object.name()));
        }
        while (!names.isEmpty()) {
            String name = names.poll();
            present.stream()
                    .filter(o -> isRemade(o) && !o.name().equals(object.name()) && mentions(o, name))
                    .filter(found::add)
                    .forEach(o -> names.add(o.name()));
        }
        return found.stream()
                .sorted(Comparator.comparingInt(Kinds::rank).reversed())
                .toList();
    }

    private static boolean mentions(SchemaObject object, String name) {
        return object.dependencies().contains(name)
                || object.properties().values().stream().anyMatch(value -> value.contains(name));
    }

    private static boolean isRemade(SchemaObject object) {
        String kind = object.kind();
        boolean ofAnother = object.property("attached") != null || "only".equals(object.property("inherited"));
        return !ofAnother
                && (Kinds.isConstraint(kind)
                        || Kinds.isView(kind)
                        || Kinds.isRoutine(kind)
                        || Set.of("index", "trigger", "policy", "rule", "statistics")
                                .contains(kind));
    }

    private static int position(SchemaObject column) {
        String position = column.incidental().getOrDefault("position", column.property("position"));
        return position == null ? 0 : Integer.parseInt(position);
    }

    private static String key(String kind, String name) {
        return kind + " " + name;
    }
}
