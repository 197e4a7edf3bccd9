package dev.palindrome.database.postgresql.catalog;

import dev.palindrome.schema.SchemaObject;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row that belongs to a relation, as it was read last.
 *
 * @param called what it is called, without the name of its relation
 * @param relation its oid where it is a relation itself, else 0
 * @param buckets those of all relations it has to do with, and of its own
 * @param object what it means; null where it is left out, but can be renamed all the same
 */
record KnownPart(
        String called,
        long relation,
        int[] buckets,
        @Nullable SchemaObject object) {

    static KnownPart of(ObjectDraft draft, @Nullable SchemaObject object) {
        int[] buckets = Stream.of("oid", "relation", "refers_to", "index_oid")
                .map(draft::identity)
                .filter(Objects::nonNull)
                .mapToInt(oid -> Buckets.numberOf(Long.parseLong(oid)))
                .toArray();
        long relation = draft.isRelation() ? Long.parseLong(Objects.requireNonNull(draft.identity("oid"))) : 0;
        return new KnownPart(draft.called(), relation, buckets, object);
    }

    boolean isIn(Buckets some) {
        for (int bucket : buckets) {
            if (some.contains(bucket)) {
                return true;
            }
        }
        return false;
    }
}
