package dev.palindrome.half;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A migration that stops in the middle. In its file {@code --- title} begins a case and {@code -- word} one of its sections:
 *
 * <ul>
 *   <li>{@code tool}: how it is run, in the words of {@link HalfTool};
 *   <li>{@code rows}: how many each table has, else none: that is quicker;
 *   <li>{@code given}, {@code up}, {@code down}, {@code after}, {@code after down}: the migrations before it, itself, and behind it;
 *   <li>{@code expects}: the step that fails; what becomes of each statement and how that begins; {@code left} what is left behind;
 *       {@code again} what running it again gives.
 * </ul>
 */
record HalfCase(String title, Map<String, String> sections) {

    static List<HalfCase> of(String engine) {
        List<HalfCase> cases = new ArrayList<>();
        String section = "";
        for (String line : lines("/half/%s.sql".formatted(engine))) {
            if (line.startsWith("--- ")) {
                cases.add(new HalfCase(line.substring(4).strip(), new LinkedHashMap<>()));
                section = "";
            } else if (line.matches("-- (tool|rows|given|up|down|after|after down|expects)(: .*)?")) {
                int colon = line.indexOf(": ");
                section = colon < 0 ? line.substring(3) : line.substring(3, colon);
                last(cases).sections.put(section, colon < 0 ? "" : line.substring(colon + 2));
            } else if (!section.isEmpty()) {
                last(cases).sections.merge(section, line + "\n", String::concat);
            }
        }
        return cases;
    }

    String section(String name, String otherwise) {
        return sections.getOrDefault(name, otherwise);
    }

    int rows() {
        return Integer.parseInt(section("rows", "0"));
    }

    List<String> expected() {
        return section("expects", "")
                .lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .toList();
    }

    @Override
    public String toString() {
        return title;
    }

    private static HalfCase last(List<HalfCase> cases) {
        return cases.get(cases.size() - 1);
    }

    private static List<String> lines(String resource) {
        try (var stream = HalfCase.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("there is no " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
