package dev.palindrome.database.postgresql;

import dev.palindrome.schema.TableShape;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Moves the sequences behind columns past the largest value that a row has. */
record Counters(Connection connection) {

    private static final String SEQUENCES =
            """
            select distinct seq.oid, sn.nspname, sc.relname, tn.nspname, tc.relname, a.attname, seq.max
            from (select s.seqrelid as oid, s.seqmax as max
                  from pg_catalog.pg_sequence s
                  where s.seqincrement > 0) seq
            join pg_catalog.pg_class sc on sc.oid = seq.oid
            join pg_catalog.pg_namespace sn on sn.oid = sc.relnamespace
            join (select d.objid as seq, d.refobjid as tab, d.refobjsubid as col
                  from pg_catalog.pg_depend d
                  where d.classid = 'pg_catalog.pg_class'::regclass
                    and d.refclassid = 'pg_catalog.pg_class'::regclass
                    and d.deptype = 'i'
                    and d.refobjsubid > 0
                  union
                  select d.refobjid, ad.adrelid, ad.adnum
                  from pg_catalog.pg_depend d
                  join pg_catalog.pg_attrdef ad on ad.oid = d.objid
                  where d.classid = 'pg_catalog.pg_attrdef'::regclass
                    and d.refclassid = 'pg_catalog.pg_class'::regclass) use on use.seq = seq.oid
            join pg_catalog.pg_class tc on tc.oid = use.tab
            join pg_catalog.pg_namespace tn on tn.oid = tc.relnamespace
            join pg_catalog.pg_attribute a on a.attrelid = use.tab and a.attnum = use.col
            join pg_catalog.pg_type t on t.oid = a.atttypid
            where tc.oid = any (?::oid[])
              and t.typname in ('int2', 'int4', 'int8', 'numeric')
            order by 2, 3, 4, 5, 6
            """; // identity hangs on its column (i); any other counter is named by a default, owned or not, and may
    // serve several

    private record Use(String sequence, String table, String column, long max) {}

    void advance(Collection<TableShape> tables) throws SQLException {
        for (var use : uses(tables)) {
            // A counter of somebody else's stays where it is.
            Part.attempt(connection, () -> setForward(use));
        }
    }

    /** Only ever forwards: setval to less would hand out numbers again that another column may have. */
    private void setForward(Use use) throws SQLException {
        Part.execute(connection, """
                select pg_catalog.setval('%s'::regclass, m.max, true)
                from (select max(%s)::bigint as max from %s) m
                cross join %s s
                where m.max between s.last_value and %s
                """.formatted(
                        use.sequence.replace("'", "''"), use.column, use.table, use.sequence, use.max));
    }

    private List<Use> uses(Collection<TableShape> tables) throws SQLException {
        var uses = new ArrayList<Use>();
        try (var statement = connection.prepareStatement(SEQUENCES)) {
            statement.setString(
                    1,
                    "{" + String.join(",", tables.stream().map(TableShape::id).toList()) + "}");
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    uses.add(new Use(
                            CopyIn.quoted(rows.getString(2)) + "." + CopyIn.quoted(rows.getString(3)),
                            CopyIn.quoted(rows.getString(4)) + "." + CopyIn.quoted(rows.getString(5)),
                            CopyIn.quoted(rows.getString(6)),
                            rows.getLong(7)));
                }
            }
        }
        return uses;
    }
}
