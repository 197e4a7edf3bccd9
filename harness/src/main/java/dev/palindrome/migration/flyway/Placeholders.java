package dev.palindrome.migration.flyway;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.SourceFolder;
import java.util.Locale;
import java.util.Map;

/** Puts values for <code>${...}</code>, wherever it stands, as Flyway does. */
final class Placeholders {
    private static final String PREFIX = "${";
    private static final String SUFFIX = "}";

    private final SourceFolder folder;
    private final String file;
    private final Map<String, String> values;

    Placeholders(SourceFolder folder, String file) {
        this.folder = folder;
        this.file = file;
        this.values = Map.of(
                "flyway:defaultschema",
                "public",
                "flyway:table",
                FlywayBook.TABLE,
                "flyway:environment",
                "default",
                "flyway:filename",
                file.substring(file.lastIndexOf('/') + 1));
    }

    String replaceIn(String text) {
        var out = new StringBuilder();
        int from = 0;
        for (int at = text.indexOf(PREFIX); at >= 0; at = text.indexOf(PREFIX, from)) {
            int end = text.indexOf(SUFFIX, at);
            int close = end < 0 ? text.length() : end;
            out.append(text, from, at).append(value(text.substring(at + PREFIX.length(), close), text, at));
            from = Math.min(close + SUFFIX.length(), text.length());
        }
        return out.append(text, from, text.length()).toString();
    }

    private String value(String name, String text, int at) {
        var value = values.get(name.toLowerCase(Locale.ROOT));
        return value != null
                ? value
                : folder.variables().valueInAnyCase(name).orElseThrow(() -> missing(name, text, at));
    }

    private ConfigurationException missing(String name, String text, int at) {
        long line = 1 + text.substring(0, at).chars().filter(c -> c == '\n').count();
        var missing = folder.variables().missing(folder.where(file), line, "${%s}".formatted(name), name);
        return new ConfigurationException("%s; if it is meant literally, put placeholderReplacement=false into %s.conf"
                .formatted(missing.getMessage(), file));
    }
}
