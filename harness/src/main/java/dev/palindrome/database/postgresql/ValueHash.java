package dev.palindrome.database.postgresql;

import dev.palindrome.schema.ColumnShape;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes the hash of a column's value: the server's own hash of its type where that tells apart whatever the text tells apart, and
 * the hash of the text everywhere else. See docs/adr/0066.
 *
 * <p>Not exact, and so made of the text: numbers of no fixed scale (1.0 is 1.00), intervals (1 day is 24 hours), timetz, json,
 * arrays (their bounds do not count), enums (their labels do not), ranges, composites, whatever a migration or an extension brings.
 */
record ValueHash(int majorVersion) {

    /** By the name that {@code format_type} has for them: one of a migration's own types always bears its schema. */
    private static final Map<String, String> NATIVE = Map.of(
            "smallint", "hashint2extended(%s, 0)",
            "integer", "hashint4extended(%s, 0)",
            // It folds 64 bits to 32, and takes 1 for 4294967296: the value as its own seed makes up for that.
            "bigint", "hashint8extended(%1$s, %1$s)",
            "boolean", "hashint4extended(%s::integer, 0)",
            "uuid", "uuid_hash_extended(%s, 0)",
            // Folded as well: of two moments that are given to each other one in 4 billion looks like the other.
            "timestamp without time zone", "timestamp_hash_extended(%s, 0)",
            "timestamp with time zone", "timestamp_hash_extended(%s at time zone 'UTC', 0)",
            "double precision",
                    "case when %1$s = 0 then hashtextextended(%1$s::text collate \"C\", 0) else hashfloat8extended(%1$s, 0) end",
            "real",
                    "case when %1$s = 0 then hashtextextended(%1$s::text collate \"C\", 0) else hashfloat4extended(%1$s, 0) end");

    /** What 18 gave a hash function of its own. */
    private static final Map<String, String> NATIVE_SINCE_18 = Map.of(
            "date", "hashdateextended(%s, 0)",
            "bytea", "hashbyteaextended(%s, 0)",
            "timestamp with time zone", "timestamptz_hash_extended(%s, 0)");

    private static final Pattern OF_FIXED_SCALE = Pattern.compile("numeric\\(\\d+,-?\\d+\\)");

    /** All values have the same scale here, and the hash knows nothing of it, nor of the sign. */
    private static final String FIXED_SCALE =
            "case when %1$s < 0 then ~hash_numeric_extended(%1$s, %2$s) else hash_numeric_extended(%1$s, %2$s) end";

    /** A seed for each scale, far from 0 and -1, which are the hashes of NaN and of 0 without it. */
    private static final int SCALES = 10_000;

    private static final String TEXT = "hashtextextended(%s, 0)";

    String of(ColumnShape column) {
        String name = Quoted.name(column.name());
        Integer scale = column.scale();
        if (scale != null && OF_FIXED_SCALE.matcher(column.declaredType()).matches()) {
            return FIXED_SCALE.formatted(name, SCALES + scale);
        }
        String hash = ofType(column.declaredType());
        return hash == null ? TEXT.formatted(Quoted.valueOf(column.name())) : hash.formatted(name);
    }

    private @Nullable String ofType(String declared) {
        String type = declared.replaceAll("\\(\\d+\\)", "");
        String hash = majorVersion >= 18 ? NATIVE_SINCE_18.get(type) : null;
        return hash != null ? hash : NATIVE.get(type);
    }
}
