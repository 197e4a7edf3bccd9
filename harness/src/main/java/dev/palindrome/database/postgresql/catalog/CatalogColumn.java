package dev.palindrome.database.postgresql.catalog;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a column of an {@link ObjectQuery} means, by its label. */
record CatalogColumn(String label, boolean isProperty) {

    private static final Set<String> IDENTITY = Set.of(
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
            "named_columns",
            "named_addition",
            "named_label",
            "remark");

    static List<CatalogColumn> of(ResultSetMetaData metaData) throws SQLException {
        List<CatalogColumn> columns = new ArrayList<>();
        for (int i = 1; i <= metaData.getColumnCount(); i++) {
            String label = metaData.getColumnLabel(i);
            columns.add(new CatalogColumn(label, !IDENTITY.contains(label)));
        }
        return columns;
    }
}
