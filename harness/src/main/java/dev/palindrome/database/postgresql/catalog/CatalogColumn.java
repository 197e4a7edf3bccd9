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
            "catalog",
            "kind",
            "name",
            "part",
            "oid",
            "subid",
            "index_oid",
            "relation",
            "refers_to",
            "needs",
            "in_schema",
            "own_name",
            "named_base",
            "columns",
            "named_columns",
            "named_addition",
            "named_label",
            "remark");

    static List<CatalogColumn> of(ResultSetMetaData metaData) throws SQLException {
        List<CatalogColumn> columns = new ArrayList<>();
        for (int i = 1; i <= metaData.getColumnCount(); i++) {
            columns.add(of(metaData.getColumnLabel(i)));
        }
        return columns;
    }

    private static CatalogColumn of(String label) {
        if (label.startsWith("~")) {
            return new CatalogColumn(label.substring(1), Meaning.INCIDENTAL);
        }
        return new CatalogColumn(label, IDENTITY.contains(label) ? Meaning.IDENTITY : Meaning.PROPERTY);
    }
}
