package dev.palindrome.database.sqlite.catalog;

import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import dev.palindrome.schema.UniqueShape;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What only filling and counting ask. */
public final class Extras {

    private Extras() {}

    /** A column that draws from a counter of its own. */
    public record Counter(String table, String column) {}

    /** Return the columns that unique indexes over expressions read. */
    public static Map<TableName, List<UniqueShape>> expressionKeys(Connection connection, Collection<TableShape> tables)
            throws SQLException {
        var facts = FactsReader.read(connection, FactsReader.entries(connection));
        var keys = new TreeMap<TableName, List<UniqueShape>>();
        for (var shape : tables) {
            var table = facts.table(shape.name().name());
            if (table == null) {
                continue;
            }
            var found = new ArrayList<UniqueShape>();
            for (var index : table.indexes()) {
                if (index.unique() && index.parts().stream().anyMatch(part -> part.column() == null)) {
                    var columns = mentioned(facts, table, index.name());
                    if (!columns.isEmpty()) {
                        found.add(new UniqueShape(index.name(), columns, false, index.partial()));
                    }
                }
            }
            if (!found.isEmpty()) {
                keys.put(shape.name(), found);
            }
        }
        return keys;
    }

    private static List<String> mentioned(Facts facts, Facts.Table table, String index) {
        var text = facts.made("index").filter(e -> e.name().equals(index)).findFirst();
        try {
            return Grammar.index(text.map(Facts.Entry::text).orElse("")).parts().stream()
                    .flatMap(List::stream)
                    .filter(token -> token.isName() && table.column(token.plain()) != null)
                    .map(token -> table.spelled(token.plain()))
                    .distinct()
                    .toList();
        } catch (Unparsed e) {
            return List.of();
        }
    }

    /** Return the tables with AUTOINCREMENT; the others have no counter, but take the next number after the highest. */
    public static List<Counter> counters(Connection connection) throws SQLException {
        var counters = new ArrayList<Counter>();
        for (var entry : FactsReader.entries(connection)) {
            if (entry.type().equals("table")
                    && entry.text().toLowerCase(Locale.ROOT).contains("autoincrement")) {
                try {
                    var key = TableGrammar.parse(entry.text()).primaryKey();
                    if (key != null && key.autoincrement()) {
                        counters.add(new Counter(entry.name(), key.names().get(0)));
                    }
                } catch (Unparsed e) {
                    continue; // its text stands in the schema as it is
                }
            }
        }
        return counters;
    }

    /** Return what a table that holds the same values, and refuses none, must be made of: the definitions of its columns. */
    public static List<String> looseColumns(Connection connection, TableName table) throws SQLException {
        var facts = FactsReader.read(connection, FactsReader.entries(connection));
        var known = facts.table(table.name());
        var text =
                facts.made("table").filter(e -> e.name().equals(table.name())).findFirst();
        var definitions = new ArrayList<String>();
        try {
            var parsed = TableGrammar.parse(text.map(Facts.Entry::text).orElse(""));
            for (var column : known == null ? List.<Facts.Column>of() : known.columns()) {
                var written = parsed.columns().get(column.number());
                definitions.add("\"%s\" %s %s %s"
                        .formatted(
                                column.name().replace("\"", "\"\""),
                                column.type(),
                                written.collation().isEmpty() ? "" : "collate " + Names.of(written.collation()),
                                column.isGenerated() ? "as (%s)".formatted(Spelling.of(written.generated())) : ""));
            }
            return definitions;
        } catch (Unparsed e) {
            throw new SQLException("the definition of %s is not understood: %s".formatted(table, e.getMessage()), e);
        }
    }
}
