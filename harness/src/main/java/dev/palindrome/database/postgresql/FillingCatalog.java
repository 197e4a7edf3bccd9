package dev.palindrome.database.postgresql;

import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import dev.palindrome.schema.UniqueShape;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads from the catalogs what only filling needs. */
record FillingCatalog(Connection connection) {

    private static final String LEAVES =
            """
            select r.nspname, r.relname, pg_catalog.pg_get_partition_constraintdef(t.relid), (
                    select string_agg('(' || pg_catalog.pg_get_expr(k.conbin, k.conrelid) || ')', ' and ' order by k.conname)
                    from pg_catalog.pg_constraint k
                    where k.conrelid = t.relid and k.contype = 'c' and k.coninhcount = 0)
            from (select c.oid, n.nspname, c.relname
                  from pg_catalog.pg_class c
                  join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                  where c.oid = any (?::oid[])) r
            cross join lateral pg_catalog.pg_partition_tree(r.oid) t
            where t.isleaf
              and t.relid <> r.oid
            order by r.nspname, r.relname, t.relid::text collate "C"
            """; // the definition holds the bounds of every level above the leaf, and it is NULL for a default
    // partition
    // that is alone; the last column is what the leaf alone asks for

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
            union all
            select n.nspname, c.relname, ic.relname, array_agg(distinct s.attname::text order by s.attname::text), i.indpred is not null
            from pg_catalog.pg_index i
            join pg_catalog.pg_class c on c.oid = i.indrelid
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            join pg_catalog.pg_class ic on ic.oid = i.indexrelid
            join pg_catalog.pg_attribute a on a.attrelid = c.oid
              and a.attnum = any (i.indkey::int2[])
              and a.attgenerated <> ''
            join pg_catalog.pg_attrdef f on f.adrelid = c.oid
              and f.adnum = a.attnum
            join pg_catalog.pg_depend d on d.classid = 'pg_catalog.pg_attrdef'::regclass
              and d.objid = f.oid
              and d.refobjid = c.oid
              and d.refobjsubid <> a.attnum
            join pg_catalog.pg_attribute s on s.attrelid = c.oid
              and s.attnum = d.refobjsubid
            where i.indisunique
              and i.indexprs is null
              and c.oid = any (?::oid[])
            group by 1, 2, 3, 5
            order by 1, 2, 3
            """; // of a computed column those that it is computed from; otherwise the columns are those that the index
    // depends on: its predicate's among them, which does no harm

    private static final String EXCLUSIONS =
            """
            select n.nspname, c.relname, k.conname,
                   array_agg(a.attname::text order by e.place) filter (where o.oprname = '&&'),
                   array_agg(a.attname::text order by e.place) filter (where o.oprname = '='),
                   count(*) filter (where o.oprname = '=') < cardinality(k.conexclop) or bool_or(i.indpred is not null)
            from pg_catalog.pg_constraint k
            join pg_catalog.pg_index i on i.indexrelid = k.conindid
            join pg_catalog.pg_class c on c.oid = k.conrelid
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            cross join lateral unnest(k.conkey, k.conexclop) with ordinality e (attnum, operator, place)
            join pg_catalog.pg_operator o on o.oid = e.operator
            join pg_catalog.pg_attribute a on a.attrelid = k.conrelid and a.attnum = e.attnum
            where k.conexclop is not null
              and c.oid = any (?::oid[])
              and o.oprname in ('&&', '=')
            group by k.oid, n.nspname, c.relname, k.conname, k.conexclop
            order by n.nspname, c.relname, k.conname
            """; // values that differ by their number do not overlap; with any other column they need not even be alike

    Map<TableName, List<String>> leafConditions(Collection<TableShape> roots) throws SQLException {
        var conditions = new TreeMap<TableName, List<String>>();
        roots.forEach(root -> conditions.put(root.name(), new ArrayList<>()));
        try (var statement = connection.prepareStatement(LEAVES)) {
            statement.setString(1, oids(roots));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var bounds = rows.getString(3) == null ? "true" : rows.getString(3);
                    var own = rows.getString(4);
                    conditions
                            .computeIfAbsent(
                                    new TableName(rows.getString(1), rows.getString(2)), name -> new ArrayList<>())
                            .add(own == null ? bounds : "(" + bounds + ") and " + own);
                }
            }
        }
        return conditions;
    }

    Map<TableName, List<UniqueShape>> expressionKeys(Collection<TableShape> tables) throws SQLException {
        var keys = new TreeMap<TableName, List<UniqueShape>>();
        try (var statement = connection.prepareStatement(EXPRESSION_KEYS)) {
            statement.setString(1, oids(tables));
            statement.setString(2, oids(tables));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var columns = List.of((String[]) rows.getArray(4).getArray());
                    keys.computeIfAbsent(new TableName(rows.getString(1), rows.getString(2)), name -> new ArrayList<>())
                            .add(new UniqueShape(rows.getString(3), columns, false, rows.getBoolean(5)));
                }
            }
        }
        addExclusions(tables, keys);
        return keys;
    }

    private void addExclusions(Collection<TableShape> tables, Map<TableName, List<UniqueShape>> keys)
            throws SQLException {
        try (var statement = connection.prepareStatement(EXCLUSIONS)) {
            statement.setString(1, oids(tables));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    keys.computeIfAbsent(new TableName(rows.getString(1), rows.getString(2)), name -> new ArrayList<>())
                            .addAll(exclusion(rows));
                }
            }
        }
    }

    /** Rows that are not equal exclude each other no more, which is as much as is needed where there are so many values. */
    private static List<UniqueShape> exclusion(ResultSet row) throws SQLException {
        var name = row.getString(3);
        if (row.getArray(4) != null) {
            return Stream.of((String[]) row.getArray(4).getArray())
                    .map(column -> new UniqueShape(name, List.of(column), false, false))
                    .toList();
        }
        var columns = List.of((String[]) row.getArray(5).getArray());
        return List.of(new UniqueShape(name, columns, false, row.getBoolean(6)));
    }

    private static String oids(Collection<TableShape> tables) {
        return "{" + String.join(",", tables.stream().map(TableShape::id).toList()) + "}";
    }
}
