package dev.palindrome.database.postgresql.ddl;

import dev.palindrome.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Views and materialized views. */
final class Views implements Writer {

    @Override
    public List<String> create(SchemaObject view, Schemas schemas) {
        return List.of("CREATE " + rest(view));
    }

    private static String rest(SchemaObject view) {
        String options = Options.list(view.property("options"), "");
        String method = view.property("access method");
        return "%s %s%s%s%s AS\n%s%s"
                .formatted(
                        Kinds.word(view.kind()),
                        view.name(),
                        method == null || method.equals("heap") ? "" : " USING " + method,
                        options.isEmpty() ? "" : " WITH (" + options + ")",
                        view.property("tablespace") == null ? "" : " TABLESPACE " + view.property("tablespace"),
                        definition(view),
                        "false".equals(view.property("populated")) ? "\nWITH NO DATA" : "");
    }

    private static String definition(SchemaObject view) {
        String normal = String.valueOf(view.property("definition"));
        return view.incidental().getOrDefault("definition", normal).replaceFirst(";\\s*$", "");
    }

    @Override
    public List<Change> change(SchemaObject present, SchemaObject wanted, Set<String> labels, Schemas schemas) {
        String alter = "ALTER %s %s".formatted(Kinds.word(wanted.kind()), wanted.name());
        List<Change> changes = new ArrayList<>();
        for (String label : labels) {
            String value = wanted.property(label);
            switch (label) {
                case "options" ->
                    changes.add(Change.of(label, Options.change(alter, present.property(label), value, "")));
                case "populated" ->
                    changes.add(Change.of(
                            label,
                            "REFRESH MATERIALIZED VIEW " + wanted.name()
                                    + ("false".equals(value) ? " WITH NO DATA" : "")));
                case "tablespace" ->
                    changes.add(Change.of(label, alter + " SET TABLESPACE " + (value == null ? "pg_default" : value)));
                case "access method" -> changes.add(Change.of(label, alter + " SET ACCESS METHOD " + value));
                case "definition" -> {
                    if (wanted.kind().equals("view")) {
                        changes.add(new Change(
                                Set.of(label),
                                List.of(
                                        List.of("CREATE OR REPLACE " + rest(wanted)),
                                        List.of(Kinds.drop(present), "CREATE " + rest(wanted)))));
                    }
                }
                default -> {
                    // Made anew.
                }
            }
        }
        return changes;
    }
}
