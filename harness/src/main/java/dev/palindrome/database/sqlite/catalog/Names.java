package dev.palindrome.database.sqlite.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How people read the names of objects. */
final class Names {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_$]*");

    private final Map<String, Integer> taken = new HashMap<>();

    static String of(String name) {
        return PLAIN.matcher(name).matches() ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    static String of(String table, String part) {
        return of(table) + "." + of(part);
    }

    static String list(List<String> names) {
        return names.stream().map(Names::of).collect(Collectors.joining(", "));
    }

    /** Return a name for a constraint: its own, else what it is about; the second of the same kind and name is told by a number. */
    String constraint(String kind, String table, String own, String about) {
        var name = own.isEmpty() ? "%s(%s)".formatted(of(table), about) : of(table, own);
        int count = taken.merge(kind + " " + name, 1, Integer::sum);
        return count == 1 ? name : "%s #%s".formatted(name, count);
    }
}
