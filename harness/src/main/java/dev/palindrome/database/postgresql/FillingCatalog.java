package dev.palindrome.database.postgresql;

import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import dev.palindrome.schema.UniqueShape;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads from the catalogs what only filling needs. */
record FillingCatalog(Connection connection) {

    private static final String LEAVES =
            """
            select r.nspname, r.relname, pg_catalog.pg_get_partition_constraintdef(t.relid)
            from (select c.oid, n.nspname, c.relname
                  from pg_catalog.pg_class c
                  join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                  where c.oid = any (?::oid[])) r
            cross join lateral pg_catalog.pg_partition_tree(r.oid) t
            where t.isleaf
              and t.relid <> r.oid
            order by r.nspname, r.relname, t.relid::text collate "C"
            """; // the definition holds the bounds of every level above the leaf; it is NULL for a default partition
    // that is alone

    private static final String EXPRESSION_KEYS =
            """
            select n.nspname, c.relname, ic.relname, array_agg(distinct a.attname::text order by a.attname::text), i.indpred is not null
            from pg_catalog.pg_index i
            join pg_catalog.pg_class c on c.oid = i.indrelid
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            join pg_catalog.pg_class ic on ic.oid = i.indexrelid
            join pg_catalog.pg_depend d on d.classid = 'pg_catalog.pg_class'::regclass
              and d.objid = i.indexrelid
              and d.refclassid = 'pg_catalog.pg_class'::regclass
              and d.refobjid = i.indrelid
              and d.refobjsubid > 0
            join pg_catalog.pg_attribute a on a.attrelid = d.refobjid
              and a.attnum = d.refobjsubid
            where i.indisunique
              and i.indexprs is not null
              and c.oid = any (?::oid[])
            group by 1, 2, 3, 5
            order by 1, 2, 3
            """; // the columns are those that the index depends on: its predicate's among them, which does no harm

    Map<TableName, List<String>> leafConditions(Collection<TableShape> roots) throws SQLException {
        var conditions = new TreeMap<TableName, List<String>>();
        roots.forEach(root -> conditions.put(root.name(), new ArrayList<>()));
        try (var statement = connection.prepareStatement(LEAVES)) {
            statement.setString(1, oids(roots));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var condition = rows.getString(3);
                    conditions
                            .computeIfAbsent(
                                    new TableName(rows.getString(1), rows.getString(2)), name -> new ArrayList<>())
                            .add(condition == null ? "true" : condition);
                }
            }
        }
        return conditions;
    }

    Map<TableName, List<UniqueShape>> expressionKeys(Collection<TableShape> tables) throws SQLException {
        var keys = new TreeMap<TableName, List<UniqueShape>>();
        try (var statement = connection.prepareStatement(EXPRESSION_KEYS)) {
            statement.setString(1, oids(tables));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var columns = List.of((String[]) rows.getArray(4).getArray());
                    keys.computeIfAbsent(new TableName(rows.getString(1), rows.getString(2)), name -> new ArrayList<>())
                            .add(new UniqueShape(rows.getString(3), columns, false, rows.getBoolean(5)));
                }
            }
        }
        return keys;
    }

    private static String oids(Collection<TableShape> tables) {
        return "{" + String.join(",", tables.stream().map(TableShape::id).toList()) + "}";
    }
}
