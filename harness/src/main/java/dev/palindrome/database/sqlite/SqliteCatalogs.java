package dev.palindrome.database.sqlite;

import dev.palindrome.database.Catalogs;
import dev.palindrome.database.DefinitionReader;
import dev.palindrome.database.Scope;
import dev.palindrome.database.sqlite.catalog.CatalogReader;
import dev.palindrome.database.sqlite.catalog.Census;
import dev.palindrome.database.sqlite.catalog.ObjectReader;
import dev.palindrome.database.sqlite.catalog.TableReader;
import dev.palindrome.schema.SchemaObject;
import dev.palindrome.schema.TableShape;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;

/** The door to the package {@code catalog}. */
final class SqliteCatalogs implements Catalogs {

    @Override
    public DefinitionReader definitions(Connection connection, Scope scope) {
        return new CatalogReader(connection, scope);
    }

    @Override
    public List<SchemaObject> objects(Connection connection, Scope scope) throws SQLException {
        return ObjectReader.read(connection, scope);
    }

    @Override
    public SortedMap<String, String> census(Connection connection, Scope scope) throws SQLException {
        return Census.read(connection);
    }

    @Override
    public List<TableShape> tables(Connection connection, Scope scope) throws SQLException {
        return TableReader.read(connection, scope);
    }
}
