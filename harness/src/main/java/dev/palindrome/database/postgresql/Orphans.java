package dev.palindrome.database.postgresql;

import dev.palindrome.schema.ForeignKeyShape;
import dev.palindrome.schema.TableName;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Counts the values of children that have no parent, by anti-joins: what the server believes of a constraint is not asked. */
final class Orphans {

    /**
     * The equality of a type is that of its default B-tree: by its schema, because the search path is ours and an extension's
     * type may live anywhere. A domain compares as what it is based on.
     */
    private static final String PRESENT = """
            select n.nspname, c.relname, a.attname, c.relkind = 'p', c.relkind <> 'r' or pg_relation_size(c.oid) > 0,
                   b.oid::text, b.oid in (20, 21, 23, 700, 701, 1700),
                   (select format('operator(%I.%s)', o.nspname, e.oprname)
                    from pg_opclass k
                    join pg_amop m on m.amopfamily = k.opcfamily and m.amopstrategy = 3
                                  and m.amoplefttype = b.oid and m.amoprighttype = b.oid
                    join pg_operator e on e.oid = m.amopopr
                    join pg_namespace o on o.oid = e.oprnamespace
                    where k.opcmethod = 403 and k.opcdefault and k.opcintype = b.oid
                    limit 1),
                   (select format(' collate %I.%I', s.nspname, l.collname)
                    from pg_collation l
                    join pg_namespace s on s.oid = l.collnamespace
                    where l.oid = a.attcollation)
            from (select distinct * from unnest(?::text[], ?::text[]) as w (schema, name)) w
            join pg_namespace n on n.nspname = w.schema
            join pg_class c on c.relnamespace = n.oid and c.relname = w.name and c.relkind in ('r', 'p')
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            join pg_type t on t.oid = a.atttypid
            join pg_type b on b.oid = case when t.typtype = 'd' then t.typbasetype else t.oid end
            """;

    private record Column(String type, boolean number, String equality, String collation) {}

    private record Table(boolean partitioned, boolean filled, Map<String, Column> columns) {}

    private Orphans() {}

    static Map<ForeignKeyShape, Long> count(Connection connection, Collection<ForeignKeyShape> keys)
            throws SQLException {
        Map<ForeignKeyShape, Long> orphans = new HashMap<>();
        if (keys.isEmpty()) {
            return orphans;
        }
        Map<TableName, Table> present = present(connection, keys);
        List<ForeignKeyShape> asked = new ArrayList<>();
        for (ForeignKeyShape key : keys) {
            Table child = present.get(key.child());
            Table parent = present.get(key.parent());
            if (child == null
                    || parent == null
                    || !child.columns().keySet().containsAll(key.columns())
                    || !parent.columns().keySet().containsAll(key.parentColumns())) {
                continue;
            }
            if (child.filled()) {
                asked.add(key);
            } else {
                orphans.put(key, 0L);
            }
        }
        count(connection, asked, present, orphans);
        return orphans;
    }

    private static Map<TableName, Table> present(Connection connection, Collection<ForeignKeyShape> keys)
            throws SQLException {
        Set<TableName> names = new LinkedHashSet<>();
        keys.forEach(key -> {
            names.add(key.child());
            names.add(key.parent());
        });
        Map<TableName, Table> present = new HashMap<>();
        try (var statement = connection.prepareStatement(PRESENT)) {
            statement.setArray(
                    1, texts(connection, names.stream().map(TableName::schema).toList()));
            statement.setArray(
                    2, texts(connection, names.stream().map(TableName::name).toList()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    var name = new TableName(rows.getString(1), rows.getString(2));
                    boolean partitioned = rows.getBoolean(4);
                    boolean filled = rows.getBoolean(5);
                    var column =
                            new Column(rows.getString(6), rows.getBoolean(7), orNothing(rows, 8), orNothing(rows, 9));
                    present.computeIfAbsent(name, n -> new Table(partitioned, filled, new HashMap<>()))
                            .columns()
                            .put(rows.getString(3), column);
                }
            }
        }
        return present;
    }

    private static String orNothing(ResultSet row, int index) throws SQLException {
        String value = row.getString(index);
        return value == null ? "" : value;
    }

    private static Array texts(Connection connection, List<String> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }

    private static void count(
            Connection connection,
            List<ForeignKeyShape> keys,
            Map<TableName, Table> present,
            Map<ForeignKeyShape, Long> into)
            throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        List<String> queries = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            queries.add(query(i, keys.get(i), present));
        }
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(String.join("\nunion all\n", queries))) {
            while (rows.next()) {
                into.put(keys.get(rows.getInt(1)), rows.getLong(2));
            }
        }
    }

    /** A key with one NULL in it points nowhere (MATCH SIMPLE). */
    private static String query(int index, ForeignKeyShape key, Map<TableName, Table> present) {
        Table child = table(present, key.child());
        Table parent = table(present, key.parent());
        String given = key.columns().stream()
                .map(c -> "c.%s is not null".formatted(Quoted.name(c)))
                .collect(Collectors.joining(" and "));
        List<String> joins = new ArrayList<>();
        for (int i = 0; i < key.columns().size(); i++) {
            joins.add(equal(key.columns().get(i), child, key.parentColumns().get(i), parent));
        }
        return """
                (select %s, count(*)
                 from %s c
                 where %s
                   and not exists (select from %s p where %s))""".formatted(
                index, rowsOf(key.child(), child), given, rowsOf(key.parent(), parent), String.join(" and ", joins));
    }

    /**
     * Types that a migration drove apart may have no equality of their own; their texts always have. Where collations differ, the
     * parent's decides, as it does for the constraint.
     */
    private static String equal(String ours, Table child, String theirs, Table parent) {
        Column a = column(child, ours);
        Column b = column(parent, theirs);
        String left = "c." + Quoted.name(ours);
        String right = "p." + Quoted.name(theirs);
        if (a.type().equals(b.type()) && !a.equality().isEmpty()) {
            return left + " " + a.equality() + " " + right + b.collation();
        }
        return a.number() && b.number()
                ? "%s::numeric = %s::numeric".formatted(left, right)
                : "%s::text = %s::text%s".formatted(left, right, b.collation());
    }

    private static String rowsOf(TableName name, Table table) {
        return (table.partitioned() ? "" : "only ") + Quoted.table(name);
    }

    private static Table table(Map<TableName, Table> present, TableName name) {
        Table table = present.get(name);
        if (table == null) {
            throw new IllegalStateException("no such table: " + name);
        }
        return table;
    }

    private static Column column(Table table, String name) {
        Column column = table.columns().get(name);
        if (column == null) {
            throw new IllegalStateException("no such column: " + name);
        }
        return column;
    }
}
