package dev.palindrome.database.postgresql.ddl;

import dev.palindrome.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Attributes of composite types. */
final class Attributes implements Writer {

    @Override
    public List<String> create(SchemaObject attribute, Schemas schemas) {
        return List.of(
                "ALTER TYPE %s ADD ATTRIBUTE %s".formatted(Names.before(attribute.name()), Types.attribute(attribute)));
    }

    @Override
    public List<Change> change(SchemaObject present, SchemaObject wanted, Set<String> labels, Schemas schemas) {
        Set<String> type = new TreeSet<>(labels);
        type.retainAll(Set.of("type", "collation"));
        List<Change> changes = new ArrayList<>();
        if (!type.isEmpty()) {
            String definition = Types.attribute(wanted).replaceFirst(" ", " TYPE ");
            changes.add(new Change(
                    type,
                    List.of(List.of(
                            "ALTER TYPE %s ALTER ATTRIBUTE %s".formatted(Names.before(wanted.name()), definition)))));
        }
        return changes;
    }

    @Override
    public boolean mayBeMadeAnew(SchemaObject object) {
        return false;
    }
}
