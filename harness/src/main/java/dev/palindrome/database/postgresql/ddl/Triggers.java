package dev.palindrome.database.postgresql.ddl;

import dev.palindrome.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Triggers, rules and event triggers. */
final class Triggers implements Writer {

    @Override
    public List<String> create(SchemaObject trigger, Schemas schemas) {
        if (trigger.property("inherited") != null) {
            return List.of();
        }
        List<String> statements = new ArrayList<>();
        statements.add(
                trigger.kind().equals("event trigger")
                        ? eventTrigger(trigger)
                        : String.valueOf(trigger.property("definition")));
        if (!"origin".equals(trigger.property("enabled"))) {
            statements.add(enabling(trigger));
        }
        return statements;
    }

    private static String eventTrigger(SchemaObject trigger) {
        String tags = trigger.property("tags");
        String when = tags == null ? "" : " WHEN TAG IN ('%s')".formatted(tags.replace(", ", "', '"));
        return "CREATE EVENT TRIGGER %s ON %s%s EXECUTE FUNCTION %s"
                .formatted(trigger.name(), trigger.property("event"), when, trigger.property("function"));
    }

    @Override
    public List<Change> change(SchemaObject present, SchemaObject wanted, Set<String> labels, Schemas schemas) {
        // A trigger that is made anew comes enabled as it should be.
        return labels.equals(Set.of("enabled")) ? List.of(Change.of("enabled", enabling(wanted))) : List.of();
    }

    private static String enabling(SchemaObject trigger) {
        String verb = switch (String.valueOf(trigger.property("enabled"))) {
            case "disabled" -> "DISABLE";
            case "always" -> "ENABLE ALWAYS";
            case "replica" -> "ENABLE REPLICA";
            default -> "ENABLE";
        };
        return trigger.kind().equals("event trigger")
                ? "ALTER EVENT TRIGGER %s %s".formatted(trigger.name(), verb)
                : "ALTER TABLE %s %s %s %s"
                        .formatted(Names.holder(trigger), verb, Kinds.word(trigger.kind()), Names.last(trigger.name()));
    }
}
