package dev.palindrome.database.postgresql.catalog;

/** Schemas, tables, columns, views and sequences. */
final class RelationQueries {

    static final ObjectQuery SCHEMAS = new ObjectQuery("pg_namespace", """
            select 'schema' as kind, n.oid, quote_ident(n.nspname) as name,
                pg_get_userbyid(n.nspowner) as "owner",
                {privileges n.nspacl n n.nspowner} as "privileges"
            from pg_namespace n
            where {not system n} and {not of extension pg_namespace n.oid}
            """);

    /** Partitions come with their table: whether a column or constraint is also their own says only how they were attached. */
    static final ObjectQuery TABLES = new ObjectQuery("pg_class", """
            select case r.relkind when 'f' then 'foreign table' else 'table' end as kind,
                r.oid, r.name, r.nspname as in_schema, r.relname as in_table,
                case r.relpersistence when 'u' then 'unlogged' when 't' then 'temporary' end as "persistence",
                case when r.relkind = 'p' then pg_get_partkeydef(r.oid) end as "partition key",
                case when r.relispartition then pg_get_expr(r.relpartbound, r.oid) end as "partition bound",
                (select string_agg(i.inhparent::regclass::text, ', ' order by i.inhseqno)
                 from pg_inherits i where i.inhrelid = r.oid) as "parents",
                case when r.relispartition then
                    (select 'true' from pg_inherits i where i.inhrelid = r.oid and i.inhdetachpending)
                end as "detach pending",
                case when r.reloftype <> 0 then r.reloftype::regtype end as "of type",
                (select a.amname from pg_am a where a.oid = r.relam) as "access method",
                (select t.spcname from pg_tablespace t where t.oid = r.reltablespace) as "tablespace",
                array_to_string(r.reloptions, ', ') as "options",
                (select array_to_string(t.reloptions, ', ') from pg_class t where t.oid = r.reltoastrelid) as "toast options",
                case when r.relkind = 'f' then null
                    when r.relreplident = 'n' then 'nothing' when r.relreplident = 'f' then 'full' end as "replica identity",
                case when r.relrowsecurity then 'enabled' end as "row security",
                case when r.relforcerowsecurity then 'true' end as "row security forced",
                (select s.srvname from pg_foreign_table f join pg_foreign_server s on s.oid = f.ftserver
                 where f.ftrelid = r.oid) as "server",
                (select array_to_string(f.ftoptions, ', ') from pg_foreign_table f where f.ftrelid = r.oid) as "server options",
                pg_get_userbyid(r.relowner) as "owner",
                {privileges r.relacl r r.relowner} as "privileges"
            from {relation} r
            where r.relkind in ('r', 'p', 'f')
            """);

    /** The position is counted among the columns that are there: dropped ones leave gaps in attnum that nobody sees. */
    static final ObjectQuery COLUMNS = new ObjectQuery("pg_class", """
            select 'column' as kind, r.oid, a.attnum as subid, r.name || '.' || quote_ident(a.attname) as name,
                r.nspname as in_schema, r.relname as in_table, a.attname as own_name,
                format_type(a.atttypid, a.atttypmod) as "type",
                case when a.attcollation <> 0 and a.attcollation <> t.typcollation
                    then a.attcollation::regcollation end as "collation",
                case when a.attnotnull then 'true' end as "not null",
                case when a.attgenerated = '' then pg_get_expr(d.adbin, d.adrelid) end as "default",
                case a.attidentity when 'a' then 'always' when 'd' then 'by default' end as "identity",
                case when a.attgenerated <> '' then pg_get_expr(d.adbin, d.adrelid) end as "generated",
                case a.attgenerated when 'v' then 'true' end as "virtual",
                case when a.attstorage <> t.typstorage then
                    case a.attstorage when 'p' then 'plain' when 'e' then 'external' when 'm' then 'main' else 'extended' end
                end as "storage",
                case a.attcompression when 'p' then 'pglz' when 'l' then 'lz4' end as "compression",
                case when a.attstattarget >= 0 then a.attstattarget end as "statistics",
                array_to_string(a.attoptions, ', ') as "options",
                array_to_string(a.attfdwoptions, ', ') as "server options",
                case when a.attinhcount > 0 and not a.attislocal and not r.relispartition then 'only' end as "inherited",
                {privileges a.attacl c r.relowner} as "privileges",
                row_number() over (partition by a.attrelid order by a.attnum) as "~position"
            from {relation} r
            join pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
            join pg_type t on t.oid = a.atttypid
            left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            where r.relkind in ('r', 'p', 'f')
            """, Refinements::column);

    /** Columns of views follow from the definition, but for what was said about them afterwards. */
    static final ObjectQuery VIEW_COLUMNS = new ObjectQuery("pg_class", """
            select 'column' as kind, r.oid, a.attnum as subid, r.name || '.' || quote_ident(a.attname) as name,
                r.nspname as in_schema, r.relname as in_table, a.attname as own_name,
                pg_get_expr(d.adbin, d.adrelid) as "default",
                case a.attcompression when 'p' then 'pglz' when 'l' then 'lz4' end as "compression",
                case when a.attstattarget >= 0 then a.attstattarget end as "statistics",
                case when a.attstorage <> t.typstorage then a.attstorage end as "storage",
                array_to_string(a.attoptions, ', ') as "options",
                {privileges a.attacl c r.relowner} as "privileges"
            from {relation} r
            join pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
            join pg_type t on t.oid = a.atttypid
            left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            where r.relkind in ('v', 'm')
            and (d.oid is not null or a.attcompression <> '' or a.attstattarget >= 0 or a.attstorage <> t.typstorage
                or a.attoptions is not null or a.attacl is not null
                or exists (select from pg_description c
                    where c.objoid = r.oid and c.classoid = 'pg_class'::regclass and c.objsubid = a.attnum))
            """, Refinements::column);

    static final ObjectQuery VIEWS = new ObjectQuery("pg_class", """
            select case r.relkind when 'v' then 'view' else 'materialized view' end as kind, r.oid, r.name,
                ltrim(pg_get_viewdef(r.oid)) as "definition",
                array_to_string(r.reloptions, ', ') as "options",
                case when not r.relispopulated then 'false' end as "populated",
                (select a.amname from pg_am a where a.oid = r.relam) as "access method",
                (select t.spcname from pg_tablespace t where t.oid = r.reltablespace) as "tablespace",
                (select array_to_string(t.reloptions, ', ') from pg_class t where t.oid = r.reltoastrelid) as "toast options",
                pg_get_userbyid(r.relowner) as "owner",
                {privileges r.relacl r r.relowner} as "privileges"
            from {relation} r
            where r.relkind in ('v', 'm')
            """, Refinements::definition);

    /** Where a sequence stands is data; what it is, is schema. A sequence of a serial or identity column belongs to its table. */
    static final ObjectQuery SEQUENCES = new ObjectQuery("pg_class", """
            select 'sequence' as kind, r.oid, r.name, t.nspname as in_schema, t.relname as in_table,
                r.relname as own_name, t.relname as named_base, a.attname as named_addition, 'seq' as named_label,
                format_type(s.seqtypid, null) as "type", s.seqstart as "start", s.seqincrement as "increment",
                s.seqmin as "minimum", s.seqmax as "maximum", s.seqcache as "cache",
                case when s.seqcycle then 'true' end as "cycle",
                case r.relpersistence when 'u' then 'unlogged' end as "persistence",
                t.name || '.' || quote_ident(a.attname) as "owned by",
                case d.deptype when 'i' then 'true' end as "identity",
                pg_get_userbyid(r.relowner) as "owner",
                {privileges r.relacl s r.relowner} as "privileges"
            from {relation} r
            join pg_sequence s on s.seqrelid = r.oid
            left join pg_depend d on d.classid = 'pg_class'::regclass and d.objid = r.oid and d.objsubid = 0
                and d.refclassid = 'pg_class'::regclass and d.refobjsubid > 0 and d.deptype in ('a', 'i')
            left join {relation} t on t.oid = d.refobjid
            left join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
            """);

    private RelationQueries() {}
}
