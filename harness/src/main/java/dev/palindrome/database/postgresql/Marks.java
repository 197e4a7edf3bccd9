package dev.palindrome.database.postgresql;

import dev.palindrome.schema.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * Marks tables so that an unchanged mark proves unchanged rows. No single signal does: the counters miss TRUNCATE, rewrites and
 * fast defaults; the file node misses INSERT, UPDATE and DELETE; neither sees that an enum's label was renamed. Together they
 * leave nothing out that happened in a session which has ended, with counting on.
 */
final class Marks {

    /** Before 15 a collector process took the counters in, some time later: nothing can be proved by them. */
    private static final int FIRST_WITH_SHARED_COUNTERS = 15;

    private static final String MARKS = """
            with recursive
            -- Marks are worth nothing where counting may have been off or work may be under way.
            trust as (
              select pg_stat_get_db_stat_reset_time(d.oid)::text as reset
              from pg_database d
              where d.datname = current_database()
                and current_setting('track_counts') = 'on'
                and not exists (
                  select from pg_db_role_setting s, unnest(s.setconfig) as setting
                  where setting like 'track\\_counts=%')
                and not exists (
                  select from pg_stat_activity a
                  where a.datid = d.oid
                    and a.pid <> pg_backend_pid()
                    and a.backend_type = 'client backend'
                    and a.state is distinct from 'idle')
                and not exists (
                  select from pg_proc f
                  where f.oid >= 16384 and concat(f.prosrc, f.proconfig) like '%track\\_counts%')
                and not exists (select from pg_prepared_xacts x where x.database = d.datname)
            ),
            stored as materialized (
              select c.oid, n.nspname, c.relname, c.relkind, c.relispartition, c.relfilenode
              from trust, pg_class c
              join pg_namespace n on n.oid = c.relnamespace
              where c.relkind in ('r', 'p')
                and n.nspname !~ '^pg_'
                and n.nspname <> 'information_schema'
            ),
            columns as materialized (
              select a.attrelid, a.attnum, a.atttypid, a.attisdropped, a.xmin::text as version
              from pg_attribute a
              join stored s on s.oid = a.attrelid
              where a.attnum > 0
            ),
            -- What the text of a value depends on: elements of arrays, bases of domains, fields of composites, bounds of ranges.
            parts (type, part) as (
              select distinct atttypid, atttypid from columns where not attisdropped
              union
              select p.type, d.part
              from parts p
              join pg_type t on t.oid = p.part
              cross join lateral (
                select t.typelem as part where t.typelem <> 0
                union all
                select t.typbasetype where t.typbasetype <> 0
                union all
                select r.rngsubtype from pg_range r where r.rngtypid = t.oid
                union all
                select r.rngtypid from pg_range r where r.rngmultitypid = t.oid
                union all
                select f.atttypid from pg_attribute f
                where t.typtype = 'c' and f.attrelid = t.typrelid and f.attnum > 0 and not f.attisdropped
              ) d
            ),
            types as materialized (
              select p.type,
                     -- The text of these names other objects, and changes when those are renamed.
                     bool_or(t.typname ~ '^reg' and t.oid < 16384 or t.typname = 'aclitem') as unsteady,
                     sum(hashtextextended(concat_ws(':', t.oid, t.xmin, e.version, f.version), 0))
                       filter (where t.oid >= 16384) as version
              from parts p
              join pg_type t on t.oid = p.part
              left join lateral (
                select sum(hashtextextended(concat_ws(':', l.oid, l.xmin), 0)) as version
                from pg_enum l where t.typtype = 'e' and l.enumtypid = t.oid
              ) e on true
              left join lateral (
                select sum(hashtextextended(concat_ws(':', l.attnum, l.xmin), 0)) as version
                from pg_attribute l where t.typtype = 'c' and l.attrelid = t.typrelid and l.attnum > 0
              ) f on true
              group by p.type
            ),
            definitions as (
              select c.attrelid,
                     coalesce(bool_or(t.unsteady), false) as unsteady,
                     -- Dropped columns count as well; the version of a type only for columns that are there.
                     sum(hashtextextended(concat_ws(':', c.attnum, c.version, t.version, d.version), 0)) as version
              from columns c
              left join types t on t.type = c.atttypid and not c.attisdropped
              left join lateral (
                select x.xmin::text as version from pg_attrdef x where x.adrelid = c.attrelid and x.adnum = c.attnum
              ) d on true
              group by c.attrelid
            ),
            each_one as (
              select s.oid, s.nspname, s.relname, s.relkind, s.relispartition,
                     case when d.unsteady then null
                          else concat_ws(':', s.oid, s.relfilenode, coalesce(trust.reset, '-'),
                                 pg_stat_get_tuples_inserted(s.oid),
                                 pg_stat_get_tuples_updated(s.oid),
                                 pg_stat_get_tuples_deleted(s.oid),
                                 d.version)
                     end as mark
              from trust, stored s
              left join definitions d on d.attrelid = s.oid
            ),
            tree (root, member) as (
              select oid, oid from stored where relkind = 'p' and not relispartition
              union all
              select t.root, i.inhrelid from tree t join pg_inherits i on i.inhparent = t.member
            )
            select nspname, relname, mark from each_one where relkind = 'r' and mark is not null
            union all
            -- One member without a mark (a foreign table has none) leaves the root without one.
            select r.nspname, r.relname, md5(string_agg(m.mark, ',' order by t.member))
            from tree t
            join stored r on r.oid = t.root
            left join each_one m on m.oid = t.member
            group by r.nspname, r.relname
            having count(m.mark) = count(*)
            """;

    private Marks() {}

    static Map<TableName, String> read(Connection connection) throws SQLException {
        if (connection.getMetaData().getDatabaseMajorVersion() < FIRST_WITH_SHARED_COUNTERS) {
            return Map.of();
        }
        if (!connection.getAutoCommit()) {
            // Inside a transaction the counters are remembered from the first look on.
            try (var statement = connection.createStatement()) {
                statement.execute("select pg_stat_clear_snapshot()");
            }
        }
        Map<TableName, String> marks = new HashMap<>();
        try (var statement = connection.prepareStatement(MARKS);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                marks.put(new TableName(rows.getString(1), rows.getString(2)), rows.getString(3));
            }
        }
        return marks;
    }
}
