package dev.palindrome.database.postgresql.ddl;

import dev.palindrome.schema.SchemaObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Privileges that objects get when they are made. The catalogs hold the whole list that replaces the server's own. */
final class DefaultPrivileges implements Writer {

    private static final Pattern NAME = Pattern.compile("of (.+) on (\\w+(?: objects)?)(?: in (.+))?");

    @Override
    public List<String> create(SchemaObject wanted, Schemas schemas) {
        return words(wanted, null, wanted.property("privileges"));
    }

    @Override
    public List<Change> change(SchemaObject present, SchemaObject wanted, Set<String> labels, Schemas schemas) {
        return List.of(
                Change.of("privileges", words(wanted, present.property("privileges"), wanted.property("privileges"))));
    }

    /** Return what takes the list away: without grants of its own there is no row in the catalogs. */
    static List<String> drop(SchemaObject present) {
        return words(present, present.property("privileges"), null);
    }

    /** Everybody may use new functions and types unless somebody says otherwise. */
    private static void setDefaults(SortedMap<String, String> letters, String kinds, boolean isMissing) {
        String forAll = Map.of("functions", "X", "types", "U").get(kinds);
        if (isMissing && forAll != null) {
            letters.put("", forAll);
        }
    }

    private static List<String> words(SchemaObject object, @Nullable String present, @Nullable String wanted) {
        Matcher name = NAME.matcher(object.name());
        if (!name.matches()) {
            return List.of();
        }
        String role = name.group(1);
        String schema = name.group(3);
        String alter =
                "ALTER DEFAULT PRIVILEGES FOR ROLE %s%s ".formatted(role, schema == null ? "" : " IN SCHEMA " + schema);
        // Without a schema the owner's own privileges are part of the list, and the server gives them anyway.
        String owner = role.replaceAll("^\"|\"$", "");
        var was = Privileges.parse(present);
        var shall = Privileges.parse(wanted);
        if (schema == null) {
            setDefaults(present == null ? was : shall, name.group(2), present == null || wanted == null);
            if (present == null || wanted == null) {
                was.remove(owner);
                shall.remove(owner);
            }
        }
        return Privileges.changeOfDefaults(Kinds.word(name.group(2)), was, shall).stream()
                .map(statement -> alter + statement)
                .toList();
    }
}
