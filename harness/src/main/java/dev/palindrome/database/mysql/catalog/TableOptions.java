package dev.palindrome.database.mysql.catalog;

import dev.palindrome.database.mysql.catalog.TableText.Partition;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads what stands behind the parts of a table: options and partitions. */
final class TableOptions {

    private final Cursor text;
    private final SortedMap<String, String> properties;
    private final List<Partition> partitions;

    TableOptions(Cursor text, SortedMap<String, String> properties, List<Partition> partitions) {
        this.text = text;
        this.properties = properties;
        this.partitions = partitions;
    }

    void read() {
        while (!text.atEnd()) {
            if (text.takes("PARTITION", "BY")) {
                partitioning();
            } else if (text.takes("WITH", "SYSTEM", "VERSIONING")) {
                properties.put("system versioning", "true");
            } else if (text.takes("TABLESPACE")) {
                properties.put("tablespace", text.next().name());
            } else {
                option(text, properties);
            }
        }
        properties.remove("auto increment"); // where it stands is data
    }

    /** Read {@code NAME=value}, or {@code NAME value} where the value is a string; some names have several words. */
    static void option(Cursor text, SortedMap<String, String> properties) {
        int mark = text.mark();
        var label = new StringBuilder();
        while (!text.atEnd() && !text.isAt("=") && text.peek().kind() != Token.Kind.TEXT && !text.isAt("(")) {
            label.append(label.isEmpty() ? "" : " ").append(text.next().name());
        }
        boolean assigned = text.takes("=");
        if (text.atEnd() || label.isEmpty() || !assigned && text.isAt("(")) {
            if (!text.atEnd()) {
                text.skip();
            }
            properties.merge("other", text.since(mark), (one, more) -> one + " " + more);
            return;
        }
        properties.put(label(label.toString()), value(text));
    }

    private static String label(String words) {
        String label = words.toLowerCase(Locale.ROOT).replace('_', ' ');
        return switch (label) {
            case "default charset", "charset" -> "charset";
            case "collate" -> "collation";
            case "ref system id" -> "srid";
            default -> label;
        };
    }

    private static String value(Cursor text) {
        Token first = text.peek();
        return first.kind() == Token.Kind.TEXT || first.kind() == Token.Kind.NAME
                ? text.next().kind() == Token.Kind.TEXT ? first.value() : first.name()
                : text.take();
    }

    private void partitioning() {
        int mark = text.mark();
        while (!text.atEnd() && !isListOfPartitions()) {
            text.skip();
        }
        properties.put("partitioning", text.since(mark).replaceAll("\\s+", " "));
        if (!text.atEnd()) {
            text.parts().forEach(part -> partition(part, ""));
        }
    }

    private boolean isListOfPartitions() {
        return text.isAt("(", "PARTITION");
    }

    private void partition(Cursor part, String of) {
        part.next(); // PARTITION or SUBPARTITION
        String name = of + Names.plain(part.next().name());
        SortedMap<String, String> said = new TreeMap<>();
        int position = partitions.size();
        while (!part.atEnd()) {
            if (part.isAt("(")) {
                List<Cursor> parts = part.parts();
                partitions.add(position, new Partition(name, !of.isEmpty(), said));
                parts.forEach(inner -> partition(inner, name + "."));
                return;
            }
            partitionOption(part, said);
        }
        partitions.add(position, new Partition(name, !of.isEmpty(), said));
    }

    private static void partitionOption(Cursor part, SortedMap<String, String> said) {
        int mark = part.mark();
        if (part.takes("VALUES")) {
            while (!part.isAt("(") && !part.isAt("MAXVALUE")) {
                part.next();
            }
            part.skip();
            said.put("values", part.since(mark).substring("VALUES ".length()));
        } else if (part.takes("HISTORY") || part.takes("CURRENT")) {
            said.put("values", part.since(mark));
        } else {
            option(part, said);
        }
    }
}
