package dev.palindrome.database.mysql.catalog;

import dev.palindrome.database.Catalogs;
import dev.palindrome.database.DefinitionReader;
import dev.palindrome.database.Scope;
import dev.palindrome.database.mysql.flavor.Flavor;
import dev.palindrome.schema.SchemaObject;
import dev.palindrome.schema.TableShape;
import java.sql.Connection;
import java.util.List;
import java.util.SortedMap;

/**
 * Reads the catalogs of one product.
 *
 * @param flavor the product
 */
public record MysqlCatalogs(Flavor flavor) implements Catalogs {

    @Override
    public DefinitionReader definitions(Connection connection, Scope scope) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<SchemaObject> objects(Connection connection, Scope scope) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SortedMap<String, String> census(Connection connection, Scope scope) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<TableShape> tables(Connection connection, Scope scope) {
        throw new UnsupportedOperationException();
    }
}
