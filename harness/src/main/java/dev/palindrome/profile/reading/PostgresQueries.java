package dev.palindrome.profile.reading;

/** What PostgreSQL's catalogs are asked. */
final class PostgresQueries {

    private PostgresQueries() {}

    /**
     * Tables of users, partitions through their root. The root's own count is as old as the last ANALYZE that somebody ran by hand,
     * which autovacuum never does, so that its leaves are counted.
     */
    static final String TABLES = """
            select c.oid as id, n.nspname as schema, c.relname as name,
                   case c.relkind
                       when 'p' then (select coalesce(sum(greatest(l.reltuples, 0)), 0)
                                      from pg_partition_tree(c.oid) t
                                      join pg_class l on l.oid = t.relid
                                      where t.isleaf)
                       else case when c.reltuples = 0 and c.relpages > 0 then -1 else c.reltuples end
                   end::int8 as rows,
                   has_any_column_privilege(c.oid, 'select') as readable,
                   row_security_active(c.oid) as hidden,
                   exists (select 1 from pg_stats s
                           where s.schemaname = n.nspname
                             and s.tablename = c.relname
                             and s.inherited = (c.relkind = 'p')) as analyzed
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p')
              and not c.relispartition
              and c.relpersistence <> 't'
              and n.nspname <> 'information_schema'
              and n.nspname not like 'pg\\_%'
              and not exists (select 1 from pg_depend d
                              where d.classid = 'pg_class'::regclass
                                and d.objid = c.oid
                                and d.deptype = 'e')
            order by n.nspname, c.relname
            """;

    static final String SCHEMAS = """
            select n.nspname
            from pg_namespace n
            where n.nspname <> 'information_schema'
              and n.nspname not like 'pg\\_%'
            """;

    /** Columns with what is no value of theirs. */
    static final String COLUMNS = """
            select a.attrelid as id, a.attname as name, s.null_frac as nulls, s.n_distinct as different,
                   s.avg_width - case when b.typlen = -1 then 1 else 0 end as width,
                   s.most_common_freqs::float8[] as shares,
                   coalesce(s.inherited, false) as inherited, b.typname = 'bool' as truth,
                   exists (select 1 from pg_constraint k
                           where k.conrelid = a.attrelid
                             and k.contype in ('p', 'u', 'f')
                             and a.attnum = any (k.conkey)
                             and (k.contype = 'f' or cardinality(k.conkey) = 1)) as key,
                   case
                       when b.typtype = 'e' or b.typname = 'bool' then 'LABEL'
                       when b.typname in ('int2', 'int4', 'int8', 'numeric', 'float4', 'float8') then 'NUMBER'
                       when b.typname in ('date', 'timestamp', 'timestamptz') then 'TIME'
                       when b.typcategory = 'S' then 'TEXT'
                       else 'OTHER'
                   end as kind
            from pg_attribute a
            join pg_class c on c.oid = a.attrelid
            join pg_namespace n on n.oid = c.relnamespace
            join pg_type t on t.oid = a.atttypid
            join pg_type b on b.oid = case when t.typtype = 'd' then t.typbasetype else t.oid end
            left join pg_stats s
                on s.schemaname = n.nspname
               and s.tablename = c.relname
               and s.attname = a.attname
               and s.inherited = (c.relkind = 'p')
            where a.attrelid = any (?::int8[]::oid[])
              and a.attnum > 0
              and not a.attisdropped
              and a.attgenerated = ''
            order by a.attrelid, a.attnum
            """;

    /** Foreign keys; a key of a partition is that of its root. */
    static final String KEYS = """
            select k.conrelid as child, k.confrelid as parent,
                   array(select a.attname::text
                         from unnest(k.conkey) with ordinality as u (number, place)
                         join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.number
                         order by u.place) as columns
            from pg_constraint k
            where k.contype = 'f'
              and k.conrelid = any (?::int8[]::oid[])
            order by k.conrelid, k.conname
            """;
}
