package dev.palindrome.database.postgresql;

import dev.palindrome.database.Scope;
import dev.palindrome.schema.SequencePosition;
import dev.palindrome.schema.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads where sequences stand, and how far the columns that draw from them have come. */
final class Sequences {

    /**
     * A column draws from a sequence when it owns it (serial, identity) or when its default calls it. Defaults of partitions repeat
     * that of their root. Only whole numbers can be compared: {@code 'A' || nextval(...)} draws without an order.
     */
    private static final String LIST = """
            select n.nspname, s.relname, q.seqincrement, d.schema, d.name, d.attname, %s
            from pg_class s
            join pg_namespace n on n.oid = s.relnamespace
            join pg_sequence q on q.seqrelid = s.oid
            %s
            left join (
              select distinct u.seq, tn.nspname as schema, t.relname as name, a.attname
              from (
                select o.objid as seq, o.refobjid as tab, o.refobjsubid as col
                from pg_depend o
                where o.classid = 'pg_class'::regclass and o.refclassid = 'pg_class'::regclass
                  and o.deptype in ('a', 'i') and o.refobjsubid > 0
                union
                select o.refobjid, f.adrelid, f.adnum
                from pg_depend o
                join pg_attrdef f on f.oid = o.objid
                where o.classid = 'pg_attrdef'::regclass and o.refclassid = 'pg_class'::regclass and o.deptype = 'n'
              ) u
              join pg_class t on t.oid = u.tab and t.relkind in ('r', 'p') and not t.relispartition
              join pg_namespace tn on tn.oid = t.relnamespace
              join pg_attribute a on a.attrelid = t.oid and a.attnum = u.col
              join pg_type y on y.oid = a.atttypid
              where (case when y.typtype = 'd' then y.typbasetype else y.oid end) in (20, 21, 23)
            ) d on d.seq = s.oid
            where s.relkind = 'S'
              and s.relpersistence <> 't'
              and n.nspname !~ '^pg_'
              and n.nspname <> 'information_schema'
              and not (s.relname = any (?::text[]))
              and not exists (
                select from pg_depend o
                join pg_class t on t.oid = o.refobjid
                where o.classid = 'pg_class'::regclass and o.objid = s.oid and o.refclassid = 'pg_class'::regclass
                  and o.deptype in ('a', 'i') and t.relname = any (?::text[]))
              and not exists (
                select from pg_depend o
                where o.classid = 'pg_class'::regclass and o.objid = s.oid and o.deptype = 'e')
            order by n.nspname collate "C", s.relname collate "C", d.schema collate "C", d.name collate "C", d.attname collate "C"
            """;

    private static final int FIRST_WITH_SEQUENCE_DATA = 18;

    private static final String LIST_WITH_POSITIONS =
            LIST.formatted("v.last_value, v.is_called", "cross join lateral pg_get_sequence_data(s.oid) v");

    private static final String LIST_ALONE = LIST.formatted("null, null", "");

    private record Drawing(
            TableName sequence,
            long increment,
            @Nullable TableName table,
            @Nullable String column,
            long last,
            boolean called) {

        SequencePosition position() {
            return position(last, called);
        }

        SequencePosition position(long last, boolean called) {
            return new SequencePosition(
                    sequence.toString(), called ? step(last, increment) : last, increment > 0, table, column, null);
        }
    }

    private static final String MOVE_BACK = """
            select pg_catalog.setval(c.oid::regclass, ?, false)
            from pg_catalog.pg_class c
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'S'
              and n.nspname || '.' || c.relname = ?
            """;

    private Sequences() {}

    static void moveBack(Connection connection, Iterable<SequencePosition> positions) throws SQLException {
        try (var statement = connection.prepareStatement(MOVE_BACK)) {
            for (SequencePosition position : positions) {
                statement.setLong(1, position.next());
                statement.setString(2, position.sequence());
                statement.execute();
            }
        }
    }

    static List<SequencePosition> positions(Connection connection, Scope scope) throws SQLException {
        if (connection.getMetaData().getDatabaseMajorVersion() >= FIRST_WITH_SEQUENCE_DATA) {
            return drawings(connection, scope, LIST_WITH_POSITIONS).stream()
                    .map(Drawing::position)
                    .toList();
        }
        List<Drawing> drawings = drawings(connection, scope, LIST_ALONE);
        return drawings.isEmpty() ? List.of() : fromTheSequences(connection, drawings);
    }

    /** The view pg_sequences shows nothing of a sequence that was set but not yet called: the sequences themselves are asked. */
    private static List<SequencePosition> fromTheSequences(Connection connection, List<Drawing> drawings)
            throws SQLException {
        List<String> queries = new ArrayList<>();
        for (int i = 0; i < drawings.size(); i++) {
            queries.add("select %s, last_value, is_called from %s"
                    .formatted(i, Quoted.table(drawings.get(i).sequence())));
        }
        List<SequencePosition> positions = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(String.join(" union all ", queries) + " order by 1")) {
            while (rows.next()) {
                positions.add(drawings.get(rows.getInt(1)).position(rows.getLong(2), rows.getBoolean(3)));
            }
        }
        return positions;
    }

    private static List<Drawing> drawings(Connection connection, Scope scope, String list) throws SQLException {
        List<Drawing> drawings = new ArrayList<>();
        try (var statement = connection.prepareStatement(list)) {
            var tools = connection.createArrayOf("text", new TreeSet<>(scope.toolTables()).toArray());
            statement.setArray(1, tools);
            statement.setArray(2, tools);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String schema = rows.getString(4);
                    drawings.add(new Drawing(
                            new TableName(rows.getString(1), rows.getString(2)),
                            rows.getLong(3),
                            schema == null ? null : new TableName(schema, rows.getString(5)),
                            rows.getString(6),
                            rows.getLong(7),
                            rows.getBoolean(8)));
                }
            }
        }
        return drawings;
    }

    /** An exhausted sequence hands out nothing more; staying at its end keeps it beyond every row. */
    private static long step(long last, long increment) {
        long next = last + increment;
        boolean overflown = (next > last) != (increment > 0);
        return overflown ? (increment > 0 ? Long.MAX_VALUE : Long.MIN_VALUE) : next;
    }

    static List<SequencePosition> withHighest(Connection connection, List<SequencePosition> positions)
            throws SQLException {
        List<String> queries = new ArrayList<>();
        for (int i = 0; i < positions.size(); i++) {
            SequencePosition position = positions.get(i);
            if (position.table() != null && position.column() != null) {
                queries.add("(select %s, %s(%s)::bigint from %s)"
                        .formatted(
                                i,
                                position.ascending() ? "max" : "min",
                                Quoted.name(position.column()),
                                Quoted.table(position.table())));
            }
        }
        List<SequencePosition> result = new ArrayList<>(positions);
        if (queries.isEmpty()) {
            return result;
        }
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(String.join(" union all ", queries))) {
            while (rows.next()) {
                int index = rows.getInt(1);
                long highest = rows.getLong(2);
                result.set(index, with(positions.get(index), rows.wasNull() ? null : highest));
            }
        }
        return result;
    }

    private static SequencePosition with(SequencePosition position, @Nullable Long highest) {
        return new SequencePosition(
                position.sequence(),
                position.next(),
                position.ascending(),
                position.table(),
                position.column(),
                highest);
    }
}
