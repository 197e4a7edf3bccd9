package dev.palindrome.database.postgresql.catalog;

import dev.palindrome.schema.SchemaObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds out whose definitions depend on all columns of some relations, or of rows of their types. */
final class Readers {

    /** What is left out here mentions columns by name and number, never all there are. */
    private static final QueryBatch BATCH = new QueryBatch(List.of("""
            with relation as (
                select unnest(?::oid[]) as oid),
            type as (
                select unnest(array[t.oid, t.typarray]) as oid
                from relation r join pg_class c on c.oid = r.oid join pg_type t on t.oid = c.reltype),
            reader as (
                select d.classid, d.objid from relation r
                join pg_depend d on d.refclassid = 'pg_class'::regclass and d.refobjid = r.oid
                union
                select d.classid, d.objid from type t
                join pg_depend d on d.refclassid = 'pg_type'::regclass and d.refobjid = t.oid)
            select coalesce(w.ev_class, p.polrelid)
            from reader r
            left join pg_rewrite w on r.classid = 'pg_rewrite'::regclass and w.oid = r.objid
            left join pg_policy p on r.classid = 'pg_policy'::regclass and p.oid = r.objid
            where r.classid not in ('pg_class'::regclass, 'pg_type'::regclass, 'pg_attrdef'::regclass, 'pg_constraint'::regclass,
                'pg_trigger'::regclass, 'pg_statistic_ext'::regclass, 'pg_publication_rel'::regclass)
            """));

    private static final Set<String> KINDS = Set.of("view", "materialized view", "rule", "policy");

    private Readers() {}

    /** Return whether an object may be one that reads others: where none is, nobody needs to be asked. */
    static boolean mayBe(SchemaObject object) {
        return KINDS.contains(object.kind()) || "sql".equals(object.property("language"));
    }

    /** Return the oids of the relations whose rules and policies read these; nothing where others read them, such as functions. */
    static Optional<Set<Long>> of(Connection connection, Collection<Long> relations) throws SQLException {
        Set<Long> readers = new TreeSet<>();
        if (!relations.isEmpty()) {
            String oids = relations.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
            BATCH.run(
                    connection,
                    (query, rows) -> {
                        while (rows.next()) {
                            readers.add(rows.getLong(1));
                        }
                    },
                    oids);
        }
        return readers.contains(0L) ? Optional.empty() : Optional.of(readers);
    }
}
