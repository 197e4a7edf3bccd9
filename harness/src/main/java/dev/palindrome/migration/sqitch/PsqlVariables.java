package dev.palindrome.migration.sqitch;

import dev.palindrome.migration.Variables;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The variables of one run of psql: those of its command line, the user's before them, and what the script sets. */
final class PsqlVariables {
    private final Variables users;
    private final Map<String, String> values;
    private final Set<String> changed = new HashSet<>();

    PsqlVariables(Variables users, Map<String, String> given) {
        this.users = users;
        this.values = new HashMap<>(given);
    }

    Optional<String> value(String name) {
        if (!changed.contains(name)) {
            var users = this.users.value(name);
            if (users.isPresent()) {
                return users;
            }
        }
        return Optional.ofNullable(values.get(name));
    }

    void set(String name, String value) {
        changed.add(name);
        values.put(name, value);
    }

    void unset(String name) {
        changed.add(name);
        values.remove(name);
    }

    /** Put a value as a literal, as psql's {@code :'name'} does. */
    static String literal(String value) {
        var quoted = "'" + value.replace("'", "''") + "'";
        return value.contains("\\") ? " E" + quoted.replace("\\", "\\\\") : quoted;
    }

    /** Put a value as a name, as psql's {@code :"name"} does. */
    static String identifier(String value) {
        return "\"" + value.replace("\"", "\"\"") + "\"";
    }
}
