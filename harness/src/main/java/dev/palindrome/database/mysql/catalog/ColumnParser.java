package dev.palindrome.database.mysql.catalog;

import dev.palindrome.database.mysql.catalog.TableText.Column;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the line of a column. */
final class ColumnParser {

    /** What a default ends at. */
    private static final List<String> BEHIND_DEFAULT = List.of(
            "AUTO_INCREMENT",
            "COMMENT",
            "COLUMN_FORMAT",
            "STORAGE",
            "INVISIBLE",
            "CHECK",
            "SRID",
            "ENGINE_ATTRIBUTE",
            "SECONDARY_ENGINE_ATTRIBUTE",
            "WITHOUT",
            "WITH",
            "NOT",
            "REF_SYSTEM_ID");

    private static final Pattern LARGE = Pattern.compile("(?:tiny|medium|long)?(?:text|blob)");

    private final Cursor line;
    private final SortedMap<String, String> properties = new TreeMap<>();
    private @Nullable String check;

    private ColumnParser(Cursor line) {
        this.line = line;
    }

    static Column parse(Cursor line) {
        var parser = new ColumnParser(line);
        String name = line.next().name();
        String type = parser.type();
        while (!line.atEnd()) {
            parser.attribute();
        }
        parser.sayNoDefault(type);
        return new Column(name, type, parser.properties, parser.check);
    }

    private String type() {
        int mark = line.mark();
        line.next();
        if (line.isAt("(")) {
            line.skip();
        }
        while (line.takes("unsigned") || line.takes("zerofill")) {
            // part of the type
        }
        return line.since(mark);
    }

    /** A column that may be null has null as its default, unless somebody dropped it; the server says so of all but large ones. */
    private void sayNoDefault(String type) {
        String said = properties.get("default");
        if ("NULL".equals(said)) {
            properties.remove("default");
        } else if (said == null
                && !properties.containsKey("not null")
                && !properties.containsKey("generated")
                && !LARGE.matcher(type).lookingAt()) {
            properties.put("default", "none");
        }
    }

    private void attribute() {
        if (line.takes("CHARACTER", "SET")) {
            properties.put("charset", line.next().text());
        } else if (line.takes("COLLATE")) {
            properties.put("collation", line.next().text());
        } else if (line.takes("NOT", "NULL")) {
            properties.put("not null", "true");
        } else if (line.takes("NOT", "SECONDARY")) {
            properties.put("secondary", "false");
        } else if (line.takes("NULL")) {
            return; // said of a timestamp only, and said again by what its default is
        } else if (line.takes("DEFAULT")) {
            properties.put("default", value());
        } else if (line.takes("ON", "UPDATE")) {
            properties.put("on update", value());
        } else if (line.takes("GENERATED", "ALWAYS", "AS")) {
            properties.put("generated", line.isAt("(") ? line.takeInside() : value());
        } else if (line.takes("CHECK")) {
            check = line.isAt("(") ? line.takeInside() : value();
        } else {
            flag();
        }
    }

    private void flag() {
        if (line.takes("AUTO_INCREMENT")) {
            properties.put("auto increment", "true");
        } else if (line.takes("STORED") || line.takes("PERSISTENT")) {
            properties.put("stored", "true");
        } else if (line.takes("VIRTUAL")) {
            return; // what is not stored is virtual
        } else if (line.takes("INVISIBLE")) {
            properties.put("visible", "false");
        } else if (line.takes("COMPRESSED")) {
            properties.put("compressed", "true");
        } else if (line.takes("WITHOUT", "SYSTEM", "VERSIONING")) {
            properties.put("system versioning", "without");
        } else if (line.takes("WITH", "SYSTEM", "VERSIONING")) {
            properties.put("system versioning", "with");
        } else if (line.takes("COLUMN_FORMAT")) {
            properties.put("format", line.next().text().toLowerCase(Locale.ROOT));
        } else if (line.takes("STORAGE")) {
            properties.put("storage", line.next().text().toLowerCase(Locale.ROOT));
        } else if (line.takes("SRID")) {
            properties.put("srid", line.next().text());
        } else {
            TableOptions.option(line, properties);
        }
    }

    private String value() {
        int mark = line.mark();
        do {
            line.skip();
        } while (!line.atEnd() && !endsValue());
        return line.since(mark);
    }

    private boolean endsValue() {
        return line.isAt("ON", "UPDATE")
                || BEHIND_DEFAULT.stream().anyMatch(word -> line.peek().is(word))
                || line.peek().kind() == Token.Kind.NAME
                        && !properties.containsKey("default")
                        && line.peek(1).is("=");
    }
}
