package dev.palindrome.database.postgresql;

import dev.palindrome.database.Catalogs;
import dev.palindrome.database.Scope;
import dev.palindrome.schema.SchemaObject;
import dev.palindrome.schema.TableShape;
import java.sql.Connection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

final class PostgresCatalogs implements Catalogs {

    @Override
    public List<SchemaObject> objects(Connection connection, Scope scope) {
        return List.of();
    }

    @Override
    public SortedMap<String, String> census(Connection connection, Scope scope) {
        return new TreeMap<>();
    }

    @Override
    public String digest(Connection connection) {
        return "";
    }

    @Override
    public List<TableShape> tables(Connection connection, Scope scope) {
        return List.of();
    }
}
