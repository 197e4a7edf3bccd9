package dev.palindrome.database.mysql.catalog;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads what {@code show create sequence} prints. Where a sequence stands is data and not part of it. */
final class SequenceText {

    private static final Map<String, String> LABELS =
            Map.of("start with", "start", "increment by", "increment", "minvalue", "minimum", "maxvalue", "maximum");

    private SequenceText() {}

    static Draft describe(String printed, Draft draft) {
        Cursor text = Cursor.overPrinted(printed);
        text.takes("CREATE", "SEQUENCE");
        text.next();
        SortedMap<String, String> properties = new TreeMap<>();
        while (!text.atEnd()) {
            if (text.takes("AS")) {
                properties.put("type", type(text));
            } else if (text.takes("START", "WITH")) {
                properties.put("start with", number(text));
            } else if (text.takes("INCREMENT", "BY")) {
                properties.put("increment by", number(text));
            } else if (text.isAt("MINVALUE") || text.isAt("MAXVALUE") || text.isAt("CACHE")) {
                properties.put(text.next().text(), number(text));
            } else if (text.takes("CYCLE")) {
                properties.put("cycle", "true");
            } else if (text.isAt("NOCYCLE") || text.isAt("NOCACHE")) {
                properties.put(text.next().text().substring(2), "false");
            } else {
                TableOptions.option(text, properties);
            }
        }
        properties.remove("cycle", "false");
        properties.forEach((label, value) -> draft.property(LABELS.getOrDefault(label, label), value));
        return draft;
    }

    private static String type(Cursor text) {
        int mark = text.mark();
        text.next();
        text.takes("unsigned");
        return text.since(mark);
    }

    private static String number(Cursor text) {
        return text.takes("-") ? "-" + text.next().text() : text.next().text();
    }
}
