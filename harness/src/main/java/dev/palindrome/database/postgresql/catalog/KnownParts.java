package dev.palindrome.database.postgresql.catalog;

import dev.palindrome.schema.SchemaObject;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What belongs to relations, as it was read last, by its address. */
final class KnownParts {

    private final Map<String, KnownPart> parts = new HashMap<>();

    void clear() {
        parts.clear();
    }

    void addAll(Map<String, KnownPart> more) {
        parts.putAll(more);
    }

    /** Forget what has to do with some relations, and return it. */
    Map<String, KnownPart> removeAll(Buckets touched) {
        Map<String, KnownPart> removed = new HashMap<>();
        parts.forEach((address, part) -> {
            if (part.isIn(touched)) {
                removed.put(address, part);
            }
        });
        parts.keySet().removeAll(removed.keySet());
        return removed;
    }

    /** Return the oids of the relations in these buckets. */
    Set<Long> relationsIn(Buckets touched) {
        return parts.values().stream()
                .filter(part -> part.relation() != 0 && touched.contains(Buckets.numberOf(part.relation())))
                .map(KnownPart::relation)
                .collect(Collectors.toSet());
    }

    Stream<SchemaObject> objects() {
        return objects(parts);
    }

    static Stream<SchemaObject> objects(Map<String, KnownPart> parts) {
        return parts.values().stream().map(KnownPart::object).flatMap(Stream::ofNullable);
    }

    /** Return whether something is there still and called something else. */
    static boolean isRenamed(Map<String, KnownPart> before, Map<String, KnownPart> now) {
        return before.entrySet().stream().anyMatch(entry -> {
            KnownPart twin = now.get(entry.getKey());
            return twin != null && !twin.called().equals(entry.getValue().called());
        });
    }
}
