package dev.palindrome.migration.flyway;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads as much of TOML as a {@code flyway.toml} has: tables, keys, texts, numbers, booleans, and lists of texts on one line, which
 * become texts with commas. What it does not know it leaves out.
 */
final class Toml {

    private Toml() {}

    /** Return the values by the full names of their keys: {@code flyway.placeholders.owner}. */
    static Map<String, String> values(String text) {
        var values = new TreeMap<String, String>();
        var table = "";
        for (var line :
                text.lines().map(Toml::withoutComment).map(String::strip).toList()) {
            int equals = line.indexOf('=');
            if (line.startsWith("[") && line.endsWith("]") && equals < 0) {
                table = key(line.substring(1, line.length() - 1).replaceAll("^\\[|]$", "")) + ".";
            } else if (equals > 0) {
                var key = table + key(line.substring(0, equals));
                put(values, key, line.substring(equals + 1).strip());
            }
        }
        return values;
    }

    private static void put(Map<String, String> values, String key, String value) {
        if (value.startsWith("{") && value.endsWith("}")) {
            for (var pair : pieces(value)) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    values.put(
                            key + "." + key(pair.substring(0, equals)),
                            text(pair.substring(equals + 1).strip()));
                }
            }
        } else if (value.startsWith("[") && value.endsWith("]")) {
            values.put(
                    key, String.join(",", pieces(value).stream().map(Toml::text).toList()));
        } else {
            values.put(key, text(value));
        }
    }

    /** Cut what stands between the brackets at its commas, but not inside quotes. */
    private static List<String> pieces(String bracketed) {
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        char quote = 0;
        for (char c : bracketed.substring(1, bracketed.length() - 1).toCharArray()) {
            quote = quoteAfter(quote, c);
            if (c == ',' && quote == 0) {
                pieces.add(piece.toString().strip());
                piece.setLength(0);
            } else {
                piece.append(c);
            }
        }
        if (!piece.toString().isBlank()) {
            pieces.add(piece.toString().strip());
        }
        return pieces;
    }

    private static String withoutComment(String line) {
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            quote = quoteAfter(quote, line.charAt(i));
            if (line.charAt(i) == '#' && quote == 0) {
                return line.substring(0, i);
            }
        }
        return line;
    }

    private static char quoteAfter(char quote, char c) {
        if (c != '"' && c != '\'') {
            return quote;
        }
        return quote == 0 ? c : quote == c ? 0 : quote;
    }

    private static String key(String written) {
        return written.strip().replace("\"", "").replace("'", "").replaceAll("\\s*\\.\\s*", ".");
    }

    private static String text(String value) {
        boolean quoted = value.length() > 1 && value.charAt(0) == value.charAt(value.length() - 1);
        if (quoted && value.startsWith("'")) {
            return value.substring(1, value.length() - 1);
        }
        if (quoted && value.startsWith("\"")) {
            return value.substring(1, value.length() - 1)
                    .replace("\\n", "\n")
                    .replace("\\t", "\t")
                    .replace("\\\"", "\"")
                    .replace("\\\\", "\\");
        }
        return value;
    }
}
