package dev.palindrome.database.sqlite.catalog;

import dev.palindrome.database.DefinitionReader;
import dev.palindrome.database.Definitions;
import dev.palindrome.database.Scope;
import dev.palindrome.database.sqlite.catalog.Facts.Entry;
import dev.palindrome.schema.TableShape;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads everything again as soon as any row of sqlite_schema or any setting of the file is another: those are all that there is, and
 * to read them costs less than to trust {@code schema_version}, which a statement can set back.
 */
public final class CatalogReader implements DefinitionReader {

    private final Connection connection;
    private final Scope scope;
    private @Nullable Known last;

    /** @param connection prepared for reading; the caller closes it */
    public CatalogReader(Connection connection, Scope scope) {
        this.connection = connection;
        this.scope = scope;
    }

    @Override
    public Definitions read() throws SQLException {
        Known known = last;
        last = null; // where the reading fails half-way, nothing is known any more
        var entries = FactsReader.entries(connection);
        var settings = FileSettings.read(connection);
        var census = Census.read(connection, entries);
        if (known == null || !known.isStill(entries, settings, census)) {
            forgetSchema();
            var objects = ObjectReader.read(connection, scope, entries, settings);
            known = new Known(entries, settings, new Definitions(objects, census));
        }
        last = known;
        return known.definitions();
    }

    @Override
    public List<TableShape> tables() throws SQLException {
        return TableReader.read(connection, scope);
    }

    /** Where somebody wrote into sqlite_schema itself, this session would go on with what it knew. */
    private void forgetSchema() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("pragma writable_schema = reset");
        }
    }

    private record Known(List<Entry> entries, SortedMap<String, String> settings, Definitions definitions) {

        boolean isStill(List<Entry> now, SortedMap<String, String> settingsNow, SortedMap<String, String> censusNow) {
            return entries.equals(now)
                    && settings.equals(settingsNow)
                    && definitions.census().equals(censusNow);
        }
    }
}
