package dev.palindrome.database.mysql.catalog;

import dev.palindrome.database.mysql.catalog.TableText.Check;
import dev.palindrome.database.mysql.catalog.TableText.Column;
import dev.palindrome.database.mysql.catalog.TableText.ForeignKey;
import dev.palindrome.database.mysql.catalog.TableText.Key;
import dev.palindrome.database.mysql.catalog.TableText.KeyPart;
import dev.palindrome.database.mysql.catalog.TableText.Partition;
import dev.palindrome.database.mysql.catalog.TableText.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads what {@code show create table} prints. The server prints the same table always in the same way, so whatever is not known
 * here still becomes a property, word by word: nothing that the server says is lost.
 */
final class TableParser {

    private final List<Column> columns = new ArrayList<>();
    private final List<Key> keys = new ArrayList<>();
    private final List<ForeignKey> foreignKeys = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();
    private final List<Period> periods = new ArrayList<>();
    private final List<String> others = new ArrayList<>();

    private TableParser() {}

    /** Read a definition, from which the name of its own database is gone already. */
    static TableText parse(String definition) {
        var parser = new TableParser();
        Cursor table = Cursor.overPrinted(definition);
        while (!table.isAt("(")) {
            table.next();
        }
        table.parts().forEach(parser::item);
        SortedMap<String, String> properties = new TreeMap<>();
        List<Partition> partitions = new ArrayList<>();
        new TableOptions(table, properties, partitions).read();
        if (!parser.others.isEmpty()) {
            properties.put("other parts", String.join(", ", parser.others));
        }
        return new TableText(
                parser.columns, parser.keys, parser.foreignKeys, parser.checks, parser.periods, properties, partitions);
    }

    private void item(Cursor item) {
        if (item.peek().kind() == Token.Kind.NAME) {
            columns.add(ColumnParser.parse(item));
        } else if (item.takes("CONSTRAINT")) {
            constraint(item, item.next().name());
        } else if (item.takes("PERIOD", "FOR")) {
            periods.add(new Period(item.next().name(), item.take()));
        } else if (!key(item)) {
            int mark = item.mark();
            rest(item);
            others.add(item.since(mark));
        }
    }

    private void constraint(Cursor item, String name) {
        if (item.takes("FOREIGN", "KEY")) {
            foreignKeys.add(foreignKey(item, name));
        } else if (item.takes("CHECK")) {
            String expression = item.takeInside();
            SortedMap<String, String> properties = new TreeMap<>();
            if (item.takes("NOT", "ENFORCED")) {
                properties.put("enforced", "false");
            }
            other(item, properties);
            checks.add(new Check(name, expression, properties));
        } else {
            int mark = item.mark();
            rest(item);
            others.add("CONSTRAINT " + Names.plain(name) + " " + item.since(mark));
        }
    }

    private static ForeignKey foreignKey(Cursor item, String name) {
        List<String> columns = names(item);
        item.takes("REFERENCES");
        String parent = item.next().name();
        String schema = "";
        if (item.takes(".")) {
            schema = parent;
            parent = item.next().name();
        }
        List<String> parentColumns = names(item);
        SortedMap<String, String> properties = new TreeMap<>();
        while (!item.atEnd()) {
            if (item.takes("ON", "DELETE")) {
                properties.put("on delete", action(item));
            } else if (item.takes("ON", "UPDATE")) {
                properties.put("on update", action(item));
            } else {
                other(item, properties);
            }
        }
        return new ForeignKey(name, columns, schema, parent, parentColumns, properties);
    }

    private static String action(Cursor item) {
        int mark = item.mark();
        if (!item.takes("SET", "NULL") && !item.takes("SET", "DEFAULT") && !item.takes("NO", "ACTION")) {
            item.next();
        }
        return item.since(mark).toLowerCase(java.util.Locale.ROOT);
    }

    private static List<String> names(Cursor item) {
        return item.parts().stream().map(part -> part.next().name()).toList();
    }

    private boolean key(Cursor item) {
        SortedMap<String, String> properties = new TreeMap<>();
        boolean primary = item.takes("PRIMARY");
        if (!primary && !item.isAt("KEY")) {
            if (item.takes("UNIQUE")) {
                properties.put("unique", "true");
            } else if (List.of("FULLTEXT", "SPATIAL", "VECTOR")
                    .contains(item.peek().text())) {
                properties.put("type", item.next().text().toLowerCase(java.util.Locale.ROOT));
            }
        }
        if (!item.takes("KEY")) {
            return false;
        }
        String name = primary ? "PRIMARY" : item.next().name();
        List<KeyPart> parts = item.parts().stream().map(TableParser::keyPart).toList();
        while (!item.atEnd()) {
            keyOption(item, properties);
        }
        keys.add(new Key(name, primary, parts, properties));
        return true;
    }

    private static KeyPart keyPart(Cursor part) {
        boolean column = part.peek().kind() == Token.Kind.NAME;
        String first = column ? part.next().name() : part.take();
        boolean whole = !part.isAt("(");
        int mark = part.mark();
        rest(part);
        String behind = part.since(mark);
        String gap = behind.isEmpty() || !whole ? "" : " ";
        return new KeyPart(
                column ? first : null,
                (column ? Names.plain(first) : first) + gap + behind.toLowerCase(java.util.Locale.ROOT),
                whole);
    }

    private static void keyOption(Cursor item, SortedMap<String, String> properties) {
        if (item.takes("USING")) {
            properties.put("using", item.next().text().toLowerCase(java.util.Locale.ROOT));
        } else if (item.takes("WITH", "PARSER")) {
            properties.put("parser", item.next().name());
        } else if (item.takes("INVISIBLE")) {
            properties.put("visible", "false");
        } else if (item.takes("IGNORED")) {
            properties.put("ignored", "true");
        } else {
            TableOptions.option(item, properties);
        }
    }

    static void rest(Cursor item) {
        while (!item.atEnd()) {
            item.next();
        }
    }

    /** Keep what has no meaning to us. */
    static void other(Cursor item, SortedMap<String, String> properties) {
        if (!item.atEnd()) {
            properties.merge("other", item.take(), (one, more) -> one + " " + more);
        }
    }
}
