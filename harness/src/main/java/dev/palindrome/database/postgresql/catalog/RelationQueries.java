package dev.palindrome.database.postgresql.catalog;

/** Schemas, tables, views, their columns, and sequences. */
final class RelationQueries {

    static final ObjectQuery SCHEMAS = new ObjectQuery("pg_namespace", """
            select 'schema' as kind, n.oid, quote_ident(n.nspname) as name,
                pg_get_userbyid(n.nspowner) as "owner",
                {privileges n.nspacl n n.nspowner} as "privileges"
            from pg_namespace n
            where {not system n} and {not of extension pg_namespace n.oid}
            """);

    /**
     * Whatever has columns. This comes first, because all parts name their relation by its oid. A composite type is a relation too,
     * but comes without a kind: the object is its type.
     */
    static final ObjectQuery RELATIONS = new ObjectQuery("pg_class", """
            select case c.relkind when 'f' then 'foreign table' when 'v' then 'view' when 'm' then 'materialized view'
                    when 'c' then null else 'table' end as kind,
                c.oid, n.nspname as in_schema, c.relname as own_name,
                quote_ident(n.nspname) || '.' || quote_ident(c.relname) as name,
                case when c.relkind in ('r', 'p', 'f') then c.oid end as relation,
                case when c.relispartition then (
                    select i.inhparent::regclass::text from pg_inherits i where i.inhrelid = c.oid)
                when c.relkind in ('v', 'm') then (
                    select string_agg(distinct d.refobjid::regclass::text, e'\\n')
                    from pg_rewrite w
                    join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = w.oid
                        and d.refclassid = 'pg_class'::regclass and d.refobjid <> c.oid
                    where w.ev_class = c.oid and w.rulename = '_RETURN') end as needs,
                case when c.relkind in ('v', 'm') then ltrim(pg_get_viewdef(c.oid)) end as "definition",
                case when c.relkind = 'm' and not c.relispopulated then 'false' end as "populated",
                case when c.relpersistence = 'u' then 'unlogged' end as "persistence",
                case when c.relkind = 'p' then pg_get_partkeydef(c.oid) end as "partition key",
                case when c.relispartition then pg_get_expr(c.relpartbound, c.oid) end as "partition bound",
                case when c.relkind in ('r', 'p', 'f') then (
                    select string_agg(i.inhparent::regclass || case when i.inhdetachpending then ' (detach pending)' else '' end,
                        ', ' order by i.inhseqno)
                    from pg_inherits i where i.inhrelid = c.oid) end as "parents",
                case when c.reloftype <> 0 then c.reloftype::regtype end as "of type",
                am.amname as "access method",
                case when c.reltablespace <> 0 then (
                    select t.spcname from pg_tablespace t where t.oid = c.reltablespace) end as "tablespace",
                {list c.reloptions options},
                {list t.reloptions toast options},
                case when c.relkind in ('f', 'v', 'c') then null
                    when c.relreplident = 'n' then 'nothing' when c.relreplident = 'f' then 'full' end as "replica identity",
                case when c.relrowsecurity then 'enabled' end as "row security",
                case when c.relforcerowsecurity then 'true' end as "row security forced",
                case when f.ftserver is not null then (
                    select quote_ident(s.srvname) from pg_foreign_server s where s.oid = f.ftserver) end as "server",
                {list f.ftoptions server options},
                pg_get_userbyid(c.relowner) as "owner",
                {privileges c.relacl r c.relowner} as "privileges"
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            left join pg_am am on am.oid = c.relam
            left join pg_class t on t.oid = c.reltoastrelid
            left join pg_foreign_table f on c.relkind = 'f' and f.ftrelid = c.oid
            where c.oid >= 16384 and c.relkind in ('r', 'p', 'f', 'v', 'm', 'c')
            and {not system n} and {not of extension pg_class c.oid}
            """, Refinements::definition);

    /**
     * Columns of tables, attributes of composite types, and what was said about columns of views; what these are follows from the
     * definition. In a partition it says only how it was attached whether a column is its own as well. The collation of a type that
     * has one of its own is repeated here; nothing tells whether it was written or not. What few columns have is looked up for those
     * alone: a default; a storage other than the type's, which is extended but for cidr (650), inet (869) and numeric (1700). Of the
     * server's own columns (ctid, xmin) there are only privileges to tell.
     */
    static final ObjectQuery COLUMNS = new ObjectQuery("pg_class", """
            select case c.relkind when 'c' then 'attribute' else 'column' end as kind,
                c.oid as relation, c.oid, a.attnum as subid, a.attname as own_name, quote_ident(a.attname) as part,
                case when c.relkind in ('v', 'm') or a.attnum < 0 then 'true' end as remark,
                case when c.relkind not in ('v', 'm') and a.attnum > 0 then format_type(a.atttypid, a.atttypmod) end as "type",
                case when a.attcollation not in (0, 100) and c.relkind not in ('v', 'm')
                    then a.attcollation::regcollation end as "collation",
                case when a.attnotnull and a.attnum > 0 then 'true' end as "not null",
                case when a.atthasdef and a.attgenerated = '' then {default of a} end as "default",
                case a.attidentity when 'a' then 'always' when 'd' then 'by default' end as "identity",
                case when a.atthasdef and a.attgenerated <> '' then {default of a} end as "generated",
                case a.attgenerated when 'v' then 'true' end as "virtual",
                case when a.attlen = -1 and c.relkind not in ('v', 'c')
                    and (a.atttypid >= 16384 or a.attstorage <> case when a.atttypid in (650, 869, 1700) then 'm' else 'x' end)
                    and a.attstorage <> (select t.typstorage from pg_type t where t.oid = a.atttypid) then
                    case a.attstorage when 'p' then 'plain' when 'e' then 'external' when 'm' then 'main' else 'extended' end
                end as "storage",
                case a.attcompression when 'p' then 'pglz' when 'l' then 'lz4' end as "compression",
                case when a.attstattarget >= 0 then a.attstattarget end as "statistics",
                {list a.attoptions options},
                {list a.attfdwoptions server options},
                case when a.attinhcount > 0 and not a.attislocal and not c.relispartition then 'only' end as "inherited",
                {privileges a.attacl c c.relowner} as "privileges"
            from pg_class c
            join pg_attribute a on a.attrelid = c.oid and not a.attisdropped and (a.attnum > 0 or a.attacl is not null)
            where c.oid >= 16384 and c.relkind in ('r', 'p', 'f', 'v', 'm', 'c')
            order by a.attrelid, a.attnum
            """, Refinements::column);

    /** Where a sequence stands is data; what it is, is schema. A sequence of a serial or identity column belongs to its table. */
    static final ObjectQuery SEQUENCES = new ObjectQuery("pg_class", """
            select 'sequence' as kind, c.oid, quote_ident(n.nspname) || '.' || quote_ident(c.relname) as name,
                d.refobjid as relation, d.refobjsubid as named_columns, d.refobjsubid as columns, c.relname as own_name, 'seq' as named_label,
                format_type(s.seqtypid, null) as "type", s.seqstart as "start", s.seqincrement as "increment",
                s.seqmin as "minimum", s.seqmax as "maximum", s.seqcache as "cache",
                case when s.seqcycle then 'true' end as "cycle",
                case when c.relpersistence = 'u' then 'unlogged' end as "persistence",
                d.refobjid::regclass || '.' || quote_ident(a.attname) as "owned by",
                case d.deptype when 'i' then 'true' end as "identity",
                pg_get_userbyid(c.relowner) as "owner",
                {privileges c.relacl s c.relowner} as "privileges"
            from pg_sequence s
            join pg_class c on c.oid = s.seqrelid
            join pg_namespace n on n.oid = c.relnamespace
            left join lateral (
                select * from pg_depend d
                where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.objsubid = 0
                and d.refclassid = 'pg_class'::regclass and d.refobjsubid > 0 and d.deptype in ('a', 'i')
                limit 1) d on true -- the limit keeps the planner from reading the dependencies of everything
            left join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
            where {not system n} and {not of extension pg_class c.oid}
            """);

    private RelationQueries() {}
}
