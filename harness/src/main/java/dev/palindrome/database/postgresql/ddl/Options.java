package dev.palindrome.database.postgresql.ddl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Options as the catalogs keep them, {@code fillfactor=70, autovacuum_enabled=false}. */
final class Options {

    private static final Pattern NEXT = Pattern.compile(", (?=[A-Za-z_][\\w.]*=)");
    private static final Pattern PLAIN = Pattern.compile("-?\\d+(\\.\\d+)?|true|false|on|off");

    private Options() {}

    static Map<String, String> parse(@Nullable String text) {
        Map<String, String> options = new LinkedHashMap<>();
        if (text != null) {
            for (String option : NEXT.split(text)) {
                int equals = option.indexOf('=');
                options.put(
                        option.substring(0, equals < 0 ? option.length() : equals),
                        equals < 0 ? "" : option.substring(equals + 1));
            }
        }
        return options;
    }

    /** Return {@code fillfactor = 70, ...} with a prefix before each name. */
    static String list(@Nullable String text, String prefix) {
        return parse(text).entrySet().stream()
                .map(e -> "%s%s = %s".formatted(prefix, e.getKey(), value(e.getValue())))
                .collect(Collectors.joining(", "));
    }

    /** Return what brings one list to another: {@code SET (a = 1)} and {@code RESET (b)}, each after the words given. */
    static List<String> change(String words, @Nullable String present, @Nullable String wanted, String prefix) {
        Map<String, String> was = parse(present);
        Map<String, String> shall = parse(wanted);
        List<String> statements = new ArrayList<>();
        String set = shall.entrySet().stream()
                .filter(e -> !e.getValue().equals(was.get(e.getKey())))
                .map(e -> "%s%s = %s".formatted(prefix, e.getKey(), value(e.getValue())))
                .collect(Collectors.joining(", "));
        String reset = was.keySet().stream()
                .filter(name -> !shall.containsKey(name))
                .map(name -> prefix + name)
                .collect(Collectors.joining(", "));
        if (!set.isEmpty()) {
            statements.add("%s SET (%s)".formatted(words, set));
        }
        if (!reset.isEmpty()) {
            statements.add("%s RESET (%s)".formatted(words, reset));
        }
        return statements;
    }

    /** Return {@code (host 'a', port '1')}, as foreign servers and tables have them. */
    static String foreign(@Nullable String text) {
        return parse(text).entrySet().stream()
                .map(e -> Names.quote(e.getKey()) + " " + Names.literal(e.getValue()))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    /** Return {@code (ADD host 'a', SET port '1', DROP user)}. */
    static String foreignChange(@Nullable String present, @Nullable String wanted) {
        Map<String, String> was = parse(present);
        List<String> parts = new ArrayList<>();
        parse(wanted).forEach((name, value) -> {
            if (!value.equals(was.remove(name))) {
                boolean there = parse(present).containsKey(name);
                parts.add("%s %s %s".formatted(there ? "SET" : "ADD", Names.quote(name), Names.literal(value)));
            }
        });
        was.keySet().forEach(name -> parts.add("DROP " + Names.quote(name)));
        return "(" + String.join(", ", parts) + ")";
    }

    private static String value(String value) {
        return PLAIN.matcher(value).matches() ? value : Names.literal(value);
    }
}
