package dev.palindrome.database.postgresql.catalog;

/** Constraints of tables and domains, and indexes. */
final class ConstraintQueries {

    /**
     * Whether a constraint is valid is a property of its own and not a part of its definition. The index behind a constraint counts
     * with it: it can be invalid, clustered on, have options of its own. Constraint triggers are triggers.
     *
     * <p>From 18 on NOT NULL is a constraint, too: one that is inherited, or valid and named by the server, says what its column says.
     * The plainest of those names are left out here, the rest by {@link Refinements#constraint}.
     */
    static final ObjectQuery CONSTRAINTS = new ObjectQuery("pg_constraint", """
            select case c.contype when 'p' then 'primary key' when 'u' then 'unique constraint' when 'f' then 'foreign key'
                    when 'c' then 'check constraint' when 'x' then 'exclusion constraint' else 'not-null constraint' end as kind,
                c.conrelid as relation, c.oid, case when c.contype in ('p', 'u', 'x') then c.conindid end as index_oid,
                c.conname as own_name, quote_ident(c.conname) as part, nullif(c.confrelid, 0) as refers_to,
                array_to_string(c.conkey, ' ') as columns,
                case when c.conparentid <> 0 then (
                    select p.conrelid::regclass || '.' || quote_ident(p.conname)
                    from pg_constraint p where p.oid = c.conparentid) end as needs,
                case when c.conparentid <> 0 then 'true' end as "attached",
                case when c.contype not in ('p', 'c') or c.contype = 'c' and cardinality(c.conkey) = 1
                    then array_to_string(c.conkey, ' ') end as named_columns,
                case c.contype when 'p' then 'pkey' when 'u' then 'key' when 'f' then 'fkey'
                    when 'c' then 'check' when 'x' then 'excl' else 'not_null' end as named_label,
                case when c.convalidated then pg_get_constraintdef(c.oid)
                    else regexp_replace(pg_get_constraintdef(c.oid), ' NOT VALID$', '') end as "definition",
                c.convalidated::text as "validated",
                case when c.coninhcount > 0 and not c.conislocal and not r.relispartition then 'only' end as "inherited",
                t.states as "enforcement triggers",
                case when not x.indisvalid then 'false' end as "index valid",
                case when not x.indisready then 'false' end as "index ready",
                case when x.indisclustered then 'true' end as "clustered",
                case when x.indisreplident then 'true' end as "replica identity",
                case when i.reltablespace <> 0 then (
                    select s.spcname from pg_tablespace s where s.oid = i.reltablespace) end as "tablespace",
                case when x.indexprs is not null then {index statistics i.oid} end as "index statistics",
                {list i.reloptions index options}
            from pg_constraint c
            join pg_class r on r.oid = c.conrelid
            left join pg_index x on x.indexrelid = case when c.contype in ('p', 'u', 'x') then c.conindid end
            left join pg_class i on i.oid = x.indexrelid
            left join (
                select tgconstraint, string_agg(distinct case tgenabled
                    when 'D' then 'disabled' when 'A' then 'always' else 'replica' end, ', ') as states
                from pg_trigger where tgisinternal and tgenabled <> 'O' group by tgconstraint) t on t.tgconstraint = c.oid
            where c.conrelid >= 16384 and c.contype <> 't'
            and not (c.contype = 'n' and c.coninhcount > 0 and (r.relispartition or not c.conislocal))
            and not (c.contype = 'n' and c.convalidated and not c.connoinherit and c.conname = concat(r.relname, '_', (
                select a.attname from pg_attribute a where a.attrelid = c.conrelid and a.attnum = c.conkey[1]), '_not_null')
                and not exists (select from pg_description d where d.objoid = c.oid and d.classoid = 'pg_constraint'::regclass))
            """, Refinements::constraint);

    /** pg_get_indexdef writes the index's own name, which is no property of it: the text is stitched without. */
    static final ObjectQuery INDEXES = new ObjectQuery("pg_class", """
            select 'index' as kind, x.indrelid as relation, x.indexrelid as oid,
                quote_ident(n.nspname) || '.' || quote_ident(i.relname) as name,
                i.relname as own_name, 'idx' as named_label, x.indkey::text as named_columns, x.indkey::text as columns,
                case when x.indexprs is not null then (
                    select string_agg(coalesce(t.attname, a.attname), '_' order by a.attnum)
                    from pg_attribute a
                    left join pg_attribute t on t.attrelid = x.indrelid and t.attnum = x.indkey[a.attnum - 1] and t.attnum > 0
                    where a.attrelid = i.oid) end as named_addition,
                case when x.indisunique then 'CREATE UNIQUE INDEX ' else 'CREATE INDEX ' end
                    || substr(pg_get_indexdef(i.oid),
                        length(quote_ident(i.relname)) + case when x.indisunique then 22 else 15 end) as "definition",
                x.indisvalid::text as "valid", x.indisready::text as "ready",
                case when x.indisclustered then 'true' end as "clustered",
                case when x.indisreplident then 'true' end as "replica identity",
                case when i.reltablespace <> 0 then (
                    select s.spcname from pg_tablespace s where s.oid = i.reltablespace) end as "tablespace",
                p.inhparent::regclass as needs, case when p.inhrelid is not null then 'true' end as "attached",
                case when x.indexprs is not null then {index statistics i.oid} end as "statistics"
            from pg_index x
            join pg_class i on i.oid = x.indexrelid
            join pg_namespace n on n.oid = i.relnamespace
            left join pg_inherits p on i.relispartition and p.inhrelid = i.oid
            where x.indexrelid >= 16384 and {not system n}
            and x.indexrelid not in (select c.conindid from pg_constraint c where c.contype in ('p', 'u', 'x'))
            """);

    private ConstraintQueries() {}
}
