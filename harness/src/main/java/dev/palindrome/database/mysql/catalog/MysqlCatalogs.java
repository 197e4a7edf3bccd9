package dev.palindrome.database.mysql.catalog;

import dev.palindrome.database.Catalogs;
import dev.palindrome.database.DefinitionReader;
import dev.palindrome.database.Scope;
import dev.palindrome.schema.SchemaObject;
import dev.palindrome.schema.TableShape;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;

/** Reads the catalogs of MySQL and MariaDB: the server says itself which one it is. */
public final class MysqlCatalogs implements Catalogs {

    @Override
    public DefinitionReader definitions(Connection connection, Scope scope) {
        return new CatalogReader(connection, scope);
    }

    @Override
    public List<SchemaObject> objects(Connection connection, Scope scope) throws SQLException {
        return new CatalogReader(connection, scope).objects();
    }

    @Override
    public SortedMap<String, String> census(Connection connection, Scope scope) throws SQLException {
        return new CatalogReader(connection, scope).census();
    }

    @Override
    public List<TableShape> tables(Connection connection, Scope scope) throws SQLException {
        return new CatalogReader(connection, scope).tables();
    }
}
