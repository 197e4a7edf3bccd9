package dev.palindrome.database.sqlite.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the declared type of a column says. SQLite itself sees no more in it than an affinity; applications mean what they write, and
 * store booleans as 0 and 1, moments as texts.
 *
 * @param name the type that is meant, in the words of the seeds: {@code int4}, {@code varchar}, {@code bool}
 */
record DeclaredType(
        String name,
        @Nullable Integer length,
        @Nullable Integer precision,
        @Nullable Integer scale) {

    private static final Pattern FORM =
            Pattern.compile("([^(]*)(?:\\(\\s*(\\d{1,9})\\s*(?:,\\s*(\\d{1,9})\\s*)?\\))?.*", Pattern.DOTALL);

    /** A number with more digits is kept as the nearest double. */
    private static final int EXACT_DIGITS = 15;

    /** The first that fits counts; the affinities come last. */
    private static final List<Map.Entry<String, String>> MEANINGS = List.of(
            Map.entry("BOOL", "bool"),
            Map.entry("BIGINT", "int8"),
            Map.entry("INT8", "int8"),
            Map.entry("SMALLINT", "int2"),
            Map.entry("TINYINT", "int2"),
            Map.entry("INT2", "int2"),
            Map.entry("INTERVAL", "text"),
            Map.entry("POINT", "text"),
            Map.entry("INT", "int4"),
            Map.entry("UUID", "uuid"),
            Map.entry("GUID", "uuid"),
            Map.entry("JSON", "json"),
            Map.entry("CHAR", "varchar"),
            Map.entry("CLOB", "text"),
            Map.entry("TEXT", "text"),
            Map.entry("STRING", "text"),
            Map.entry("BLOB", "bytea"),
            Map.entry("BINARY", "bytea"),
            Map.entry("BYTEA", "bytea"),
            Map.entry("REAL", "float8"),
            Map.entry("FLOA", "float8"),
            Map.entry("DOUB", "float8"),
            Map.entry("DATETIME", "timestamp"),
            Map.entry("TIMESTAMP", "timestamp"),
            Map.entry("DATE", "date"),
            Map.entry("TIME", "time"),
            Map.entry("DEC", "numeric"),
            Map.entry("NUM", "numeric"),
            Map.entry("MONEY", "numeric"));

    static DeclaredType of(String declared) {
        var form = FORM.matcher(declared.toUpperCase(Locale.ROOT));
        var word = form.matches() ? form.group(1) : "";
        var first = form.matches() ? number(form.group(2)) : null;
        var second = form.matches() ? number(form.group(3)) : null;
        if (word.strip().equals("TINYINT") && Integer.valueOf(1).equals(first)) {
            return new DeclaredType("bool", null, null, null);
        }
        var name = MEANINGS.stream()
                .filter(meaning -> word.contains(meaning.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse("text");
        return switch (name) {
            case "varchar" -> new DeclaredType(name, first, null, null);
            case "numeric" ->
                new DeclaredType(
                        name,
                        null,
                        first == null ? null : Integer.valueOf(Math.min(first, EXACT_DIGITS)),
                        first == null ? null : second == null ? Integer.valueOf(0) : second);
            default -> new DeclaredType(name, null, null, null);
        };
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }
}
