package dev.palindrome.migration.mybatis;

import dev.palindrome.migration.SourceFolder;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What {@code environments/development.properties} says, in the folder or above it: settings and variables under one roof. */
final class MyBatisSettings {
    static final String ENVIRONMENT = "environments/development.properties";

    private static final String CHANGELOG = "changelog";

    private final SourceFolder folder;
    private final Properties values = new Properties();

    MyBatisSettings(SourceFolder folder) {
        this.folder = folder;
        values.setProperty(CHANGELOG, "CHANGELOG");
        folder.above(ENVIRONMENT).stream().findFirst().ifPresent(this::load);
    }

    String delimiter() {
        return values.getProperty("delimiter", ";");
    }

    boolean isDelimiterALine() {
        return flag("full_line_delimiter");
    }

    boolean sendsFullScript() {
        return flag("send_full_script");
    }

    boolean commitsEachStatement() {
        return flag("auto_commit");
    }

    boolean hasHooks() {
        return values.stringPropertyNames().stream().anyMatch(key -> key.startsWith("hook_"));
    }

    /** Return the table that the first script makes. */
    String changelog() {
        return values.getProperty(CHANGELOG);
    }

    /** Put values for <code>${name}</code>; what has none stays as it is, and a backslash keeps it so. */
    String replaceIn(String line) {
        var out = new StringBuilder();
        int from = 0;
        for (int at = line.indexOf("${"); at >= 0; at = line.indexOf("${", from)) {
            int end = line.indexOf('}', at);
            if (at > from && line.charAt(at - 1) == '\\') {
                out.append(line, from, at - 1).append("${");
                from = at + 2;
            } else if (end < 0) {
                break;
            } else {
                var name = line.substring(at + 2, end);
                out.append(line, from, at).append(value(name, line.substring(at, end + 1)));
                from = end + 1;
            }
        }
        return out.append(line, from, line.length()).toString();
    }

    private String value(String name, String otherwise) {
        return folder.variables().value(name).orElseGet(() -> values.getProperty(name, otherwise));
    }

    private boolean flag(String key) {
        return Boolean.parseBoolean(values.getProperty(key, "false").strip());
    }

    private void load(String text) {
        try {
            values.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text in memory does not fail
        }
    }
}
