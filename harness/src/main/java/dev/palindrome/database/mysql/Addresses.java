package dev.palindrome.database.mysql;

import dev.palindrome.schema.ColumnShape;
import dev.palindrome.schema.ColumnShape.Generation;
import dev.palindrome.schema.TableShape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells the rows of a table apart: by its key, and by all that was written into them where it has none. Rows without a key that look
 * alike have one address, and any of them may be meant.
 */
record Addresses(TableShape table) {

    private static final String NULL = "~:";

    /** Return the columns whose values make up an address. */
    List<ColumnShape> columns() {
        List<String> key = table.rowKey();
        return table.columns().stream()
                .filter(c -> key.isEmpty() ? c.generation() != Generation.COMPUTED : key.contains(c.name()))
                .toList();
    }

    boolean areKeys() {
        return !table.rowKey().isEmpty();
    }

    /** Write the values as one address, each with its length in front. */
    static String of(List<@Nullable String> values) {
        return values.stream()
                .map(value -> value == null ? NULL : value.length() + ":" + value)
                .collect(Collectors.joining());
    }

    /** Take an address apart. */
    static List<@Nullable String> values(String address) {
        List<@Nullable String> values = new ArrayList<>();
        int at = 0;
        while (at < address.length()) {
            int start = address.indexOf(':', at) + 1;
            boolean none = address.startsWith(NULL, at);
            int end = none ? start : start + Integer.parseInt(address.substring(at, start - 1));
            values.add(none ? null : address.substring(start, end));
            at = end;
        }
        return values;
    }

    /** Write the condition that holds for the row of that address alone. */
    String where(String address) {
        List<ColumnShape> columns = columns();
        List<@Nullable String> values = values(address);
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            ColumnShape column = columns.get(i);
            String value = values.get(i);
            boolean plain = ValueForm.of(column) == ValueForm.PLAIN || ValueForm.of(column) == ValueForm.BYTES;
            parts.add(
                    areKeys() && plain
                            ? Quoted.name(column.name()) + " = " + ValueForm.constant(column, value)
                            : bytes(ValueForm.read(column)) + " <=> "
                                    + bytes(value == null ? "null" : Quoted.text(value)));
        }
        return parts.isEmpty() ? "true" : String.join(" and ", parts);
    }

    /** Write the condition under which a row t of the table has the address that a row s holds in columns k0, k1, ... */
    String joined() {
        List<ColumnShape> columns = columns();
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            ColumnShape column = columns.get(i);
            parts.add(
                    areKeys()
                            ? "t." + Quoted.name(column.name()) + " = s.k" + i
                            : bytes("t." + Quoted.name(column.name())) + " <=> " + bytes("s.k" + i));
        }
        return parts.isEmpty() ? "true" : String.join(" and ", parts);
    }

    private static String bytes(String expression) {
        return "cast(" + expression + " as binary)";
    }
}
