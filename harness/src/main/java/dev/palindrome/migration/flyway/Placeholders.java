package dev.palindrome.migration.flyway;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.SessionValue;
import dev.palindrome.migration.SourceFolder;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Puts values for <code>${...}</code>, wherever it stands, as Flyway does: what the user gives counts more than the settings. */
final class Placeholders {
    private final SourceFolder folder;
    private final FlywaySettings settings;
    private final String file;
    private final Map<String, String> own = new HashMap<>();

    Placeholders(SourceFolder folder, FlywaySettings settings, String file) {
        this.folder = folder;
        this.settings = settings;
        this.file = file;
        own("defaultSchema", settings.schema());
        own("table", settings.table());
        own("environment", "default");
        own("filename", file.substring(file.lastIndexOf('/') + 1));
        own("workingDirectory", System.getProperty("user.dir", ""));
        own("user", SessionValue.USER.mark());
        own("database", SessionValue.DATABASE.mark());
        own("timestamp", SessionValue.TIMESTAMP.mark());
    }

    String replaceIn(String text) {
        var prefix = settings.placeholderPrefix();
        var suffix = settings.placeholderSuffix();
        var out = new StringBuilder();
        int from = 0;
        for (int at = text.indexOf(prefix); at >= 0; at = text.indexOf(prefix, from)) {
            int end = text.indexOf(suffix, at + prefix.length());
            int close = end < 0 ? text.length() : end;
            out.append(text, from, at).append(value(text.substring(at + prefix.length(), close), text, at));
            from = Math.min(close + suffix.length(), text.length());
        }
        return out.append(text, from, text.length()).toString();
    }

    private String value(String name, String text, int at) {
        return folder.variables()
                .valueInAnyCase(name)
                .or(() -> Optional.ofNullable(own.get(name.toLowerCase(Locale.ROOT))))
                .or(() -> settings.placeholder(name))
                .orElseThrow(() -> missing(name, text, at));
    }

    private void own(String name, String value) {
        own.put(("flyway" + settings.placeholderSeparator() + name).toLowerCase(Locale.ROOT), value);
    }

    private ConfigurationException missing(String name, String text, int at) {
        long line = 1 + text.substring(0, at).chars().filter(c -> c == '\n').count();
        var written = settings.placeholderPrefix() + name + settings.placeholderSuffix();
        var missing = folder.variables().missing(folder.where(file), line, written, name);
        return new ConfigurationException("%s; if it is meant literally, put placeholderReplacement=false into %s.conf"
                .formatted(missing.getMessage(), file));
    }
}
