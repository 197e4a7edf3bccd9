package dev.palindrome.database.mysql.copy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A row of an answer.
 *
 * @param values the values by the names of their columns, in lower case and in the answer's order; nothing in place of NULL
 */
record Row(Map<String, String> values) {

    Row {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Return a value; nothing where there is no such column. */
    String text(String column) {
        return values.getOrDefault(column, "");
    }

    String first() {
        return values.values().iterator().next();
    }

    Row with(String column, String value) {
        var more = new LinkedHashMap<>(values);
        more.put(column, value);
        return new Row(more);
    }
}
