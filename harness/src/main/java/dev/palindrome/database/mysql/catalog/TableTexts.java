package dev.palindrome.database.mysql.catalog;

import dev.palindrome.database.mysql.catalog.Listing.Entry;
import dev.palindrome.database.mysql.catalog.RowQuery.Place;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the server says about the tables of a schema. To ask for a table takes a round trip, so only those are asked for again that
 * may have changed.
 *
 * <p>Every statement that alters a table sets the second of its making. So a table is the same as before where that second and its
 * number are, as long as the second was over when it was read. A table whose second lies before the reading that did not know it was
 * altered under a false clock ({@code set timestamp}), and is never trusted. What a foreign key refers to may be called otherwise
 * without the key's own table having been altered: it is read again with its parent.
 */
final class TableTexts {

    private final Connection connection;
    private final Place place;
    private final Map<String, Known> known = new TreeMap<>();
    private long lastMoment;

    TableTexts(Connection connection, Place place) {
        this.connection = connection;
        this.place = place;
    }

    /** Ask for every table again. */
    void forget() {
        known.replaceAll((name, table) -> table.unsettled());
    }

    /** Return the tables that are listed, by name. */
    SortedMap<String, TableText> read(Listing listing, TableIds ids) throws SQLException {
        Map<String, Entry> tables = listing.entries().stream()
                .filter(Entry::isTable)
                .collect(Collectors.toMap(Entry::name, entry -> entry));
        Set<String> changed = new HashSet<>();
        tables.forEach((name, entry) -> {
            Known before = known.get(name);
            if (before == null || !before.isStill(entry, ids.of(name))) {
                changed.add(name);
            }
        });
        known.keySet().stream().filter(name -> !tables.containsKey(name)).forEach(changed::add);
        Set<String> stale = new HashSet<>(changed);
        known.forEach((name, table) -> {
            if (table.refersToAnyOf(changed)) {
                stale.add(name);
            }
        });
        known.keySet().retainAll(tables.keySet());
        for (String name : stale) {
            Entry entry = tables.get(name);
            if (entry != null) {
                known.put(name, read(entry, ids.of(name), listing.moment(), known.get(name)));
            }
        }
        lastMoment = listing.moment();
        SortedMap<String, TableText> texts = new TreeMap<>();
        known.forEach((name, table) -> texts.put(name, table.text()));
        return texts;
    }

    private Known read(Entry entry, String id, long moment, @Nullable Known before) throws SQLException {
        String definition = SchemaReader.show(connection, "show create table", place, entry.name(), 2);
        boolean told = before != null && before.id().equals(id) && before.created() == entry.created();
        boolean honest = entry.created() >= lastMoment || told && before != null && before.trusted();
        boolean numbered = TableIds.isNumber(id);
        return new Known(
                id,
                entry.created(),
                honest && numbered && entry.created() < moment,
                honest && numbered,
                TableParser.parse(definition));
    }

    /**
     * A table that was read.
     *
     * @param created the second in which it was made or altered last
     * @param settled whether a change after the reading must show
     * @param trusted whether its clock was never seen to be false
     */
    private record Known(String id, long created, boolean settled, boolean trusted, TableText text) {

        boolean isStill(Entry entry, String number) {
            return settled && created == entry.created() && id.equals(number);
        }

        Known unsettled() {
            return new Known(id, created, false, trusted, text);
        }

        boolean refersToAnyOf(Set<String> tables) {
            return text.foreignKeys().stream()
                    .anyMatch(key -> !key.schema().isEmpty() || tables.contains(key.parent()));
        }
    }
}
