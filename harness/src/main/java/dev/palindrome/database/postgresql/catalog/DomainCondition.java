package dev.palindrome.database.postgresql.catalog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the condition of a domain as one of a column. */
final class DomainCondition {

    /** Literals and quoted names are passed over. */
    private static final Pattern VALUE = Pattern.compile("'(?:[^']++|'')*+'|\"(?:[^\"]++|\"\")*+\"|\\b(VALUE)\\b");

    private DomainCondition() {}

    /** Return the condition with the column's name for each VALUE. */
    static String forColumn(String condition, String column) {
        String quoted = '"' + column.replace("\"", "\"\"") + '"';
        return VALUE.matcher(condition)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1) == null ? found.group() : quoted));
    }
}
