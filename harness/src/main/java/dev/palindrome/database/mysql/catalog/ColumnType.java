package dev.palindrome.database.mysql.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type taken apart.
 *
 * @param name what it is without its measures: {@code varchar}, {@code int unsigned}
 * @param length in characters, bytes or bits, or null
 * @param precision digits in total, or of a fraction of a second, or null
 * @param scale digits after the point, or null
 * @param labels of an enum or a set
 */
record ColumnType(
        String name,
        @Nullable Integer length,
        @Nullable Integer precision,
        @Nullable Integer scale,
        List<String> labels) {

    static ColumnType parse(String declared) {
        Cursor text = Cursor.overPrinted(declared);
        String name = text.next().text();
        List<String> measures = text.isAt("(")
                ? text.parts().stream().map(part -> part.next().value()).toList()
                : List.of();
        String whole = text.takes("unsigned") ? name + " unsigned" : name;
        if (name.equals("enum") || name.equals("set")) {
            return new ColumnType(whole, null, null, null, measures);
        }
        @Nullable Integer first = measures.isEmpty() ? null : Integer.valueOf(measures.get(0));
        @Nullable Integer second = measures.size() < 2 ? null : Integer.valueOf(measures.get(1));
        return switch (name) {
            case "decimal", "float", "double", "time", "datetime", "timestamp" ->
                new ColumnType(whole, null, first, second, List.of());
            case "char", "varchar", "binary", "varbinary", "bit", "vector" ->
                new ColumnType(whole, first == null ? 1 : first, null, null, List.of());
            default -> new ColumnType(whole, null, null, null, List.of());
        };
    }
}
