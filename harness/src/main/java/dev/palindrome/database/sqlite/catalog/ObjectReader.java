package dev.palindrome.database.sqlite.catalog;

import dev.palindrome.database.Scope;
import dev.palindrome.database.sqlite.catalog.Facts.Entry;
import dev.palindrome.schema.SchemaObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

/** Turns what SQLite says into objects. */
public final class ObjectReader {

    private final Scope scope;
    private final Facts facts;
    private final Canonical canonical;
    private final List<SchemaObject> objects = new ArrayList<>();

    private ObjectReader(Scope scope, Facts facts) {
        this.scope = scope;
        this.facts = facts;
        this.canonical = Canonical.in(facts);
    }

    /** Return every modelled object, sorted. */
    public static List<SchemaObject> read(Connection connection, Scope scope) throws SQLException {
        return read(connection, scope, FactsReader.entries(connection), FileSettings.read(connection));
    }

    static List<SchemaObject> read(
            Connection connection, Scope scope, List<Entry> entries, SortedMap<String, String> settings)
            throws SQLException {
        var reader = new ObjectReader(scope, FactsReader.read(connection, entries));
        reader.objects.addAll(FileSettings.objects(settings));
        entries.forEach(reader::read);
        return reader.objects.stream().sorted().toList();
    }

    private void read(Entry entry) {
        if (isSqlitesOwn(entry) || scope.leavesOut("", entry.table())) {
            return;
        }
        var others = new OtherObjects(facts, canonical);
        switch (entry.type()) {
            case "table" -> table(entry, others);
            case "index" -> objects.add(others.index(entry));
            case "view" -> objects.add(others.view(entry));
            case "trigger" -> objects.add(others.trigger(entry));
            default -> {
                // there are no other types; the census counts what comes
            }
        }
    }

    private void table(Entry entry, OtherObjects others) {
        var table = facts.table(entry.name());
        if (table == null || table.storage().equals("virtual")) {
            objects.add(others.virtualTable(entry));
        } else if (table.isOrdinary()) {
            objects.addAll(TableObjects.of(facts, table, entry.text(), canonical));
        }
    }

    /** The indexes behind constraints have no text, and the names that SQLite keeps for itself nobody else can give. */
    static boolean isSqlitesOwn(Entry entry) {
        return entry.sql() == null || entry.name().toLowerCase(Locale.ROOT).startsWith("sqlite_");
    }
}
