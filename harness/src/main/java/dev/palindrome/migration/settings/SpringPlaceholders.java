package dev.palindrome.migration.settings;

import dev.palindrome.failure.ConfigurationException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts values for <code>${name}</code> and <code>${name:otherwise}</code>, as Spring does. */
final class SpringPlaceholders {
    private static final String BEGIN = "${";

    private final Map<String, String> values;
    private final Outside outside;

    /**
     * @param values by relaxed names
     */
    SpringPlaceholders(Map<String, String> values, Outside outside) {
        this.values = values;
        this.outside = outside;
    }

    /**
     * Return the value of a property with all that it refers to.
     *
     * @throws ConfigurationException where it refers to what nobody gives, as the application would not start either
     */
    String replaceIn(String property, String value) {
        return replace(property, value, new LinkedHashSet<>());
    }

    private String replace(String property, String text, Set<String> within) {
        var out = new StringBuilder();
        int from = 0;
        for (int at = text.indexOf(BEGIN); at >= 0; at = text.indexOf(BEGIN, from)) {
            if (at > 0 && text.charAt(at - 1) == '\\') {
                out.append(text, from, at - 1).append(BEGIN); // a backslash in front takes away the meaning
                from = at + BEGIN.length();
                continue;
            }
            int end = closing(text, at + BEGIN.length());
            if (end < 0) {
                break;
            }
            out.append(text, from, at).append(value(property, text.substring(at + BEGIN.length(), end), within));
            from = end + 1;
        }
        return out.append(text.substring(from)).toString();
    }

    private String value(String property, String inside, Set<String> within) {
        var expression = replace(property, inside, within);
        int colon = expression.indexOf(':');
        var name = (colon < 0 ? expression : expression.substring(0, colon)).strip();
        if (!within.add(name)) {
            throw new ConfigurationException("%s refers to ${%s}, which refers to itself: %s"
                    .formatted(property, name, String.join(" > ", within)));
        }
        var found = outside.value(name).or(() -> Optional.ofNullable(values.get(RelaxedName.of(name))));
        if (found.isEmpty() && colon < 0) {
            throw new ConfigurationException(
                    "%s refers to ${%s}, which no file, system property or environment variable gives; set %s, or write what holds otherwise: ${%s:...}"
                            .formatted(property, name, RelaxedName.variable(name), name));
        }
        var value =
                found.map(given -> replace(property, given, within)).orElseGet(() -> expression.substring(colon + 1));
        within.remove(name);
        return value;
    }

    /** Return where the placeholder ends, over those inside of it. */
    private static int closing(String text, int from) {
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            if (text.startsWith(BEGIN, i)) {
                depth++;
            } else if (text.charAt(i) == '}' && depth-- == 0) {
                return i;
            }
        }
        return -1;
    }
}
