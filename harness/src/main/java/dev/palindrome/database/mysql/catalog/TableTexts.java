package dev.palindrome.database.mysql.catalog;

import dev.palindrome.database.mysql.catalog.Listing.Entry;
import dev.palindrome.database.mysql.catalog.RowQuery.Place;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the server says about the tables of a schema. */
final class TableTexts {

    private final Connection connection;
    private final Place place;

    TableTexts(Connection connection, Place place) {
        this.connection = connection;
        this.place = place;
    }

    /** Return the tables that are listed, by name. */
    SortedMap<String, TableText> read(Listing listing) throws SQLException {
        SortedMap<String, TableText> texts = new TreeMap<>();
        for (Entry entry : listing.entries()) {
            if (entry.isTable()) {
                texts.put(
                        entry.name(),
                        TableParser.parse(SchemaReader.show(connection, "show create table", place, entry.name(), 2)));
            }
        }
        return texts;
    }
}
