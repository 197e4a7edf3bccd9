package dev.palindrome.migration.settings;

import dev.palindrome.failure.ConfigurationException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads files of settings flat: each value is one text under its dotted key, {@code environments.dev.schemas}.
 *
 * <p>A list of values is one text, joined by commas, which is how tools that read such a list take it from a {@code .properties}
 * file. A list that holds tables or lists has a key for each place: {@code stages[0].name}. A value that is left empty is the empty
 * text. The text is only read: nothing that it names is loaded, and what it repeats by alias is limited.
 *
 * <p>Safe for use by several threads.
 */
public final class FlatSettings {
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\u(?![0-9A-Fa-f]{4})");

    private FlatSettings() {}

    /**
     * Read a {@code .properties} file, {@code flyway.conf} for instance.
     *
     * @param where the file's path, for messages
     * @throws ConfigurationException where it is broken, with file, line and what to do
     */
    public static Map<String, String> properties(String where, String text) {
        return Lists.joined(keys(where, text));
    }

    /** Read a {@code .properties} file, with a key for each place of a list. */
    static Map<String, String> keys(String where, String text) {
        var read = new Properties();
        try {
            read.load(new StringReader(text));
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(
                    "%s:%s: \\u is not followed by four hexadecimal digits; write a backslash that is meant as one twice, for example C:\\\\users"
                            .formatted(where, lineOfBrokenEscape(text)),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text in memory does not fail
        }
        var values = new TreeMap<String, String>();
        read.stringPropertyNames().forEach(key -> values.put(key, read.getProperty(key)));
        return values;
    }

    /**
     * Read a YAML file, a map for each of its documents. The words {@code yes}, {@code on}, {@code no} and {@code off} without quotes
     * are {@code true} and {@code false}, as the tools of Java read them.
     *
     * @param where the file's path, for messages
     * @throws ConfigurationException where it is broken, with file, line and what to do
     */
    public static List<Map<String, String>> yaml(String where, String text) {
        return new YamlText(where).documents(text).stream().map(Lists::joined).toList();
    }

    /**
     * Read a TOML file.
     *
     * @param where the file's path, for messages
     * @throws ConfigurationException where it is broken, with file, line and what to do
     */
    public static Map<String, String> toml(String where, String text) {
        return TomlText.values(where, text);
    }

    private static long lineOfBrokenEscape(String text) {
        var found = BROKEN_ESCAPE.matcher(text);
        return found.find() ? 1 + text.substring(0, found.start()).lines().count() - column(text, found.start()) : 1;
    }

    /** A text that ends in the middle of a line counts that line, too. */
    private static int column(String text, int at) {
        return at == 0 || text.charAt(at - 1) == '\n' ? 0 : 1;
    }
}
