package dev.palindrome.database.postgresql.catalog;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a column of an {@link ObjectQuery} means, by its label. */
record CatalogColumn(String label, Meaning meaning) {

    enum Meaning {
        IDENTITY,
        PROPERTY,
        INCIDENTAL
    }

    private static final Set<String> IDENTITY = Set.of(
            "kind",
            "name",
            "oid",
            "subid",
            "index_oid",
            "in_schema",
            "in_table",
            "own_name",
            "named_base",
            "named_addition",
            "named_label");

    static CatalogColumn of(String label) {
        if (IDENTITY.contains(label)) {
            return new CatalogColumn(label, Meaning.IDENTITY);
        }
        return label.startsWith("~")
                ? new CatalogColumn(label.substring(1), Meaning.INCIDENTAL)
                : new CatalogColumn(label, Meaning.PROPERTY);
    }

    static List<CatalogColumn> of(ResultSetMetaData metaData) throws SQLException {
        List<CatalogColumn> columns = new ArrayList<>();
        for (int i = 1; i <= metaData.getColumnCount(); i++) {
            columns.add(of(metaData.getColumnLabel(i)));
        }
        return columns;
    }
}
