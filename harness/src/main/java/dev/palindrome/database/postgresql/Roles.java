package dev.palindrome.database.postgresql;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Roles belong to the whole server: they outlive databases, and two databases cannot make the same one. */
final class Roles {

    /** Of the form that the catalog queries take for ours. */
    private static final String HIDDEN = "palindrome_asleep_";

    private Roles() {}

    /** Return the names of all roles that are not predefined. */
    static Set<String> names(Statement statement) throws SQLException {
        return new TreeSet<>(byName(statement).keySet());
    }

    private static Map<String, String> byName(Statement statement) throws SQLException {
        Map<String, String> roles = new TreeMap<>();
        try (var rows = statement.executeQuery("select rolname, oid from pg_roles where rolname not like 'pg\\\\_%'")) {
            while (rows.next()) {
                roles.put(rows.getString(1), rows.getString(2));
            }
        }
        return roles;
    }

    /** Drop roles at once, since they may be members of each other. What they own or were granted in no single database goes first. */
    static void drop(Statement statement, Set<String> names) throws SQLException {
        if (names.isEmpty()) {
            return;
        }
        var list = String.join(", ", names.stream().map(Roles::quoted).toList());
        statement.execute("drop owned by " + list);
        statement.execute("drop role " + list);
    }

    /** Rename all but those to keep; return the new names with the old. */
    static Map<String, String> hide(Statement statement, Set<String> keep) throws SQLException {
        Map<String, String> hidden = new LinkedHashMap<>();
        for (var role : byName(statement).entrySet()) {
            if (!keep.contains(role.getKey()) && !role.getKey().startsWith(HIDDEN)) {
                var name = HIDDEN + role.getValue();
                rename(statement, role.getKey(), name);
                hidden.put(name, role.getKey());
            }
        }
        return hidden;
    }

    static void show(Statement statement, Map<String, String> hidden) throws SQLException {
        for (var role : hidden.entrySet()) {
            rename(statement, role.getKey(), role.getValue());
        }
    }

    private static void rename(Statement statement, String from, String to) throws SQLException {
        statement.execute("alter role %s rename to %s".formatted(quoted(from), quoted(to)));
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
