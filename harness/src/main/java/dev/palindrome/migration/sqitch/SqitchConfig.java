package dev.palindrome.migration.sqitch;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A configuration in the manner of Git: sections, some with a name of their own, and keys. Names of sections and keys are taken in any
 * case; the last value counts. Immutable.
 */
final class SqitchConfig {
    private static final Pattern SECTION =
            Pattern.compile("\\[\\s*([\\w.-]+)(?:\\s+\"((?:[^\"\\\\]|\\\\.)*)\")?\\s*\\].*");
    private static final Pattern SETTING = Pattern.compile("([\\w-]+)\\s*(?:=\\s*(.*))?");

    private final Map<String, String> values;

    private SqitchConfig(Map<String, String> values) {
        this.values = values;
    }

    static SqitchConfig parse(String text) {
        var values = new LinkedHashMap<String, String>();
        var section = "";
        for (var line : text.replace("\\\n", "").split("\\R")) {
            var content = line.strip();
            var header = SECTION.matcher(content);
            var setting = SETTING.matcher(content);
            if (header.matches()) {
                var name = header.group(2);
                section = header.group(1).toLowerCase(Locale.ROOT) + (name == null ? "" : "." + unescaped(name));
            } else if (!content.startsWith("#") && !content.startsWith(";") && setting.matches()) {
                var value = setting.group(2);
                values.put(section + "." + key(section, setting.group(1)), value == null ? "true" : plain(value));
            }
        }
        return new SqitchConfig(values);
    }

    Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    boolean isTrue(String key) {
        return value(key)
                .map(value -> value.toLowerCase(Locale.ROOT))
                .filter(value -> value.equals("true") || value.equals("yes") || value.equals("on") || value.equals("1"))
                .isPresent();
    }

    /** Return the keys and values of a section. */
    Map<String, String> section(String name) {
        var found = new LinkedHashMap<String, String>();
        values.forEach((key, value) -> {
            if (key.startsWith(name + ".") && key.indexOf('.', name.length() + 1) < 0) {
                found.put(key.substring(name.length() + 1), value);
            }
        });
        return found;
    }

    /** Variables of psql keep their case. */
    private static String key(String section, String key) {
        return section.endsWith(".variables") ? key : key.toLowerCase(Locale.ROOT);
    }

    /** A comment ends a value unless it stands in quotes. */
    private static String plain(String written) {
        var value = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\\' && i + 1 < written.length()) {
                value.append(written.charAt(++i));
            } else if (!quoted && (c == '#' || c == ';')) {
                break;
            } else {
                value.append(c);
            }
        }
        return value.toString().strip();
    }

    private static String unescaped(String name) {
        return name.replaceAll("\\\\(.)", "$1");
    }
}
