package dev.palindrome.database.mysql.catalog;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the head of what {@code show create view} prints. */
final class ViewText {

    private ViewText() {}

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
