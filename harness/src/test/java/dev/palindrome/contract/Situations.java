package dev.palindrome.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads situations: SQL in which {@code --- title} begins one, {@code -- expects: ...} says what has to come out, and {@code -- up},
 * {@code -- down} and the like begin its sections. What an engine tells under a title stands in for what {@code common} says under
 * it. The titles are those of {@code common}: an engine that has no such thing says {@code -- expects: nothing, because ...}.
 */
final class Situations {

    private Situations() {}

    static List<Situation> of(Engine engine, String file) {
        Map<String, Situation> known = read("common", file);
        for (int i = engine.folders().size() - 1; i >= 0; i--) {
            var folder = engine.folders().get(i);
            read(folder, file).forEach((title, situation) -> {
                if (known.replace(title, situation) == null) {
                    throw new IllegalStateException(
                            "contract/%s/%s: no engine but this one knows \"%s\"".formatted(folder, file, title));
                }
            });
        }
        return List.copyOf(known.values());
    }

    static Situation of(Engine engine, String file, String title) {
        return of(engine, file).stream()
                .filter(situation -> situation.title().equals(title))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("contract/%s: nothing is called \"%s\"".formatted(file, title)));
    }

    private static Map<String, Situation> read(String folder, String file) {
        Map<String, Situation> situations = new LinkedHashMap<>();
        var title = "";
        var expects = "";
        var section = "";
        Map<String, String> sections = new HashMap<>();
        for (var line : lines("/contract/%s/%s".formatted(folder, file))) {
            if (line.startsWith("--- ")) {
                add(situations, title, expects, sections);
                title = line.substring(4).strip();
                expects = "";
                section = "";
                sections.clear();
            } else if (line.startsWith("-- expects: ")) {
                expects = line.substring("-- expects: ".length()).strip();
            } else if (line.matches("-- (host|host down|given|up|down|sql)")) {
                section = line.substring(3);
            } else if (!section.isEmpty()) {
                sections.merge(section, line + "\n", String::concat);
            }
        }
        add(situations, title, expects, sections);
        return situations;
    }

    private static void add(
            Map<String, Situation> situations, String title, String expects, Map<String, String> sections) {
        if (!title.isEmpty()) {
            situations.put(title, new Situation(title, expects, sections));
        }
    }

    private static List<String> lines(String resource) {
        try (InputStream stream = Situations.class.getResourceAsStream(resource)) {
            return stream == null
                    ? List.of()
                    : new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Return the statements of all situations' sections of that name, one after the other. */
    static String together(List<Situation> situations, String section) {
        return situations.stream().map(situation -> situation.sql(section)).reduce("", String::concat);
    }

    /** Return those that the engine has. */
    static Stream<Situation> possible(Engine engine, String file) {
        return of(engine, file).stream().filter(situation -> !situation.isImpossible());
    }
}
