package dev.palindrome.writes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A migration whose down does not cope with what the new version wrote, and its twin, which does.
 *
 * @param schema what stands before the up
 * @param finds words of the finding
 * @param twin the repaired down
 */
record WritesCase(String name, String schema, String up, String down, String finds, String twin) {

    static List<WritesCase> of(String engine) {
        try (InputStream file = WritesCase.class.getResourceAsStream(engine + ".txt")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text.split("(?m)^=== "))
                    .filter(part -> !part.isBlank())
                    .map(WritesCase::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WritesCase parse(String part) {
        int end = part.indexOf('\n');
        Map<String, String> sections = new LinkedHashMap<>();
        for (String section : ("schema" + part.substring(end)).split("(?m)^--- ")) {
            int line = section.indexOf('\n');
            sections.put(
                    section.substring(0, line).strip(),
                    section.substring(line + 1).strip());
        }
        return new WritesCase(
                part.substring(0, end).strip(),
                sections.get("schema"),
                sections.get("up"),
                sections.get("down"),
                sections.get("finds"),
                sections.get("twin"));
    }

    @Override
    public String toString() {
        return name;
    }
}
