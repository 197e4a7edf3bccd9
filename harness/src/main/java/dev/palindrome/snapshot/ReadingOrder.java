package dev.palindrome.snapshot;

import dev.palindrome.schema.SchemaObject;
import java.util.Comparator;
import java.util.List;

/** Orders differences as a person would tell them: what holds before what is held, and all of one table together. */
final class ReadingOrder {

    /** Kinds that are told before the tables. The rest comes after them, by kind. */
    private static final List<String> FIRST =
            List.of("schema", "extension", "role", "type", "attribute", "domain", "sequence");

    /** Parts of a table, in the order in which they can be made. */
    private static final List<String> PARTS = List.of(
            "table",
            "foreign table",
            "column",
            "primary key",
            "unique constraint",
            "foreign key",
            "check constraint",
            "exclusion constraint",
            "not-null constraint",
            "index",
            "statistics",
            "sequence",
            "trigger",
            "rule",
            "policy");

    static final Comparator<Difference> COMPARATOR = Comparator.comparingInt((Difference d) -> group(d.object()))
            .thenComparing(d -> home(d.object()))
            .thenComparingInt(d -> part(d.object()))
            .thenComparing(Difference::kind)
            .thenComparing(Difference::name)
            .thenComparingInt(ReadingOrder::way);

    private ReadingOrder() {}

    private static int group(SchemaObject object) {
        int first = FIRST.indexOf(object.kind());
        if (object.table() != null) {
            return FIRST.size();
        }
        return first >= 0 ? first : FIRST.size() + 1;
    }

    private static String home(SchemaObject object) {
        return object.table() == null ? object.kind() : object.table().toString();
    }

    private static int part(SchemaObject object) {
        int part = PARTS.indexOf(object.kind());
        return object.table() == null ? 0 : part < 0 ? PARTS.size() : part;
    }

    private static int way(Difference difference) {
        if (difference instanceof Difference.Missing) {
            return 0;
        }
        return difference instanceof Difference.LeftBehind ? 1 : 2;
    }
}
