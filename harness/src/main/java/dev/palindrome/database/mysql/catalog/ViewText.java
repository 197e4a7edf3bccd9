package dev.palindrome.database.mysql.catalog;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the head of what {@code show create view} prints. */
final class ViewText {

    private ViewText() {}

    /** Return the names that were given to the columns in the head, or null: the query alone does not say them. */
    static @Nullable String columns(String printed) {
        Cursor text = Cursor.overPrinted(printed);
        while (!text.atEnd() && !text.takes("VIEW")) {
            text.next();
        }
        while (!text.atEnd() && !text.isAt("(") && !text.isAt("AS")) {
            text.next();
        }
        return text.atEnd() || text.isAt("AS") ? null : text.takeInside();
    }

    static @Nullable String algorithm(String printed) {
        Cursor text = Cursor.overPrinted(printed);
        while (!text.atEnd() && !text.isAt("VIEW")) {
            if (text.takes("ALGORITHM", "=")) {
                return text.next().text().toLowerCase(Locale.ROOT);
            }
            text.next();
        }
        return null;
    }
}
