package dev.palindrome.migration.diesel;

/** The {@code metadata.toml} of a migration, of which Diesel reads one key. */
final class Metadata {
    private static final String KEY = "run_in_transaction";

    private final String text;

    Metadata(String text) {
        this.text = text;
    }

    /** Return what Diesel takes from it: false where the key is not there, true where its value is no boolean. */
    boolean runInTransaction() {
        for (var line : text.lines().map(String::strip).toList()) {
            if (line.startsWith("[")) {
                break; // a key of a table is another key
            }
            int equals = line.indexOf('=');
            if (equals > 0 && unquoted(line.substring(0, equals).strip()).equals(KEY)) {
                return !withoutComment(line.substring(equals + 1)).equals("false");
            }
        }
        return false;
    }

    private static String unquoted(String key) {
        boolean quoted = key.length() > 1
                && (key.startsWith("\"") && key.endsWith("\"") || key.startsWith("'") && key.endsWith("'"));
        return quoted ? key.substring(1, key.length() - 1) : key;
    }

    private static String withoutComment(String value) {
        int comment = value.indexOf('#');
        return (comment < 0 ? value : value.substring(0, comment)).strip();
    }
}
