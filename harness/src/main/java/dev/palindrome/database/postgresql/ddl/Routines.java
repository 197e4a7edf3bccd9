package dev.palindrome.database.postgresql.ddl;

import dev.palindrome.schema.SchemaObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Functions and procedures. Of aggregates the catalogs' words are not those of the statement: none is written. */
final class Routines implements Writer {

    private static final Set<String> IN_PLACE = Set.of(
            "arguments",
            "result",
            "body",
            "library",
            "language",
            "volatility",
            "parallel",
            "strict",
            "security definer",
            "leakproof",
            "window",
            "cost",
            "rows",
            "support",
            "settings",
            "transforms");

    /** Settings whose value is a list of names: the catalogs hold them quoted as they must be. */
    private static final Set<String> LISTS =
            Set.of("search_path", "temp_tablespaces", "local_preload_libraries", "session_preload_libraries");

    @Override
    public List<String> create(SchemaObject routine, Schemas schemas) {
        return routine.kind().equals("aggregate") ? List.of() : List.of("CREATE " + rest(routine));
    }

    @Override
    public List<Change> change(SchemaObject present, SchemaObject wanted, Set<String> labels, Schemas schemas) {
        Set<String> together = new LinkedHashSet<>(labels);
        together.retainAll(IN_PLACE);
        if (wanted.kind().equals("aggregate") || together.isEmpty()) {
            return List.of();
        }
        List<List<String>> ways = new ArrayList<>();
        if (together.equals(Set.of("settings"))) {
            ways.add(settings(present, wanted));
        }
        ways.add(List.of("CREATE OR REPLACE " + rest(wanted)));
        ways.add(List.of(Kinds.drop(present), "CREATE " + rest(wanted)));
        return List.of(new Change(together, ways));
    }

    private static String rest(SchemaObject routine) {
        var text = new StringBuilder(Kinds.word(routine.kind()))
                .append(' ')
                .append(routine.name(), 0, routine.name().indexOf('('))
                .append('(')
                .append(or(routine.property("arguments"), ""))
                .append(')');
        if (routine.property("result") != null) {
            text.append("\n RETURNS ").append(routine.property("result"));
        }
        text.append("\n LANGUAGE ").append(Names.quote(or(routine.property("language"), "sql")));
        attributes(routine).forEach(text::append);
        Options.parse(routine.property("settings"))
                .forEach((name, value) -> text.append("\n SET ").append(setting(name, value)));
        return text.append('\n').append(body(routine)).toString();
    }

    private static List<String> attributes(SchemaObject routine) {
        List<String> words = new ArrayList<>();
        add(words, routine, "transforms", " TRANSFORM FOR TYPE %s");
        add(words, routine, "window", " WINDOW");
        add(words, routine, "volatility", " %S");
        add(words, routine, "leakproof", " LEAKPROOF");
        add(words, routine, "strict", " STRICT");
        add(words, routine, "security definer", " SECURITY DEFINER");
        add(words, routine, "parallel", " PARALLEL %S");
        add(words, routine, "cost", " COST %s");
        add(words, routine, "rows", " ROWS %s");
        add(words, routine, "support", " SUPPORT %s");
        return words;
    }

    private static void add(List<String> words, SchemaObject routine, String label, String form) {
        String value = routine.property(label);
        if (value != null) {
            words.add(form.formatted(value));
        }
    }

    private static String body(SchemaObject routine) {
        String body = routine.incidental().getOrDefault("body", or(routine.property("body"), ""));
        String library = routine.property("library");
        if (library != null) {
            return "AS %s, %s".formatted(Names.literal(library), Names.literal(body));
        }
        boolean standard = "sql".equals(routine.property("language"))
                && (body.startsWith("RETURN ") || body.startsWith("BEGIN ATOMIC"));
        String mark = mark(body);
        return standard ? body : "AS " + mark + body + mark;
    }

    private static String mark(String body) {
        String mark = "$$";
        for (int i = 0; body.contains(mark) || body.endsWith("$"); i++) {
            mark = "$body%s$".formatted(i == 0 ? "" : i);
            if (!body.contains(mark)) {
                break;
            }
        }
        return mark;
    }

    private static List<String> settings(SchemaObject present, SchemaObject wanted) {
        String alter = "ALTER %s %s ".formatted(Kinds.word(wanted.kind()), wanted.name());
        Map<String, String> was = Options.parse(present.property("settings"));
        Map<String, String> shall = Options.parse(wanted.property("settings"));
        List<String> statements = new ArrayList<>();
        was.keySet().stream().filter(n -> !shall.containsKey(n)).forEach(n -> statements.add(alter + "RESET " + n));
        shall.forEach((name, value) -> {
            if (!value.equals(was.get(name))) {
                statements.add(alter + "SET " + setting(name, value));
            }
        });
        return statements;
    }

    private static String setting(String name, String value) {
        return "%s TO %s".formatted(name, LISTS.contains(name) && !value.isEmpty() ? value : Names.literal(value));
    }

    private static String or(@Nullable String value, String other) {
        return value == null ? other : value;
    }
}
