package dev.palindrome.database.postgresql.catalog;

/** Constraints of tables and domains, and indexes. */
final class ConstraintQueries {

    /**
     * Whether a constraint is valid is a property of its own and not a part of its definition. Constraint triggers are triggers.
     * The index behind a constraint counts with it: it can be invalid, clustered on, have options of its own.
     * From 18 on NOT NULL is a constraint, too: one that is inherited, or valid and named by the server, says what its column says.
     */
    static final ObjectQuery CONSTRAINTS = new ObjectQuery("pg_constraint", """
            select case c.contype when 'p' then 'primary key' when 'u' then 'unique constraint' when 'f' then 'foreign key'
                    when 'c' then 'check constraint' when 'x' then 'exclusion constraint' else 'not-null constraint' end as kind,
                c.oid, c.conindid as index_oid, r.name || '.' || quote_ident(c.conname) as name,
                r.nspname as in_schema, r.relname as in_table,
                c.conname as own_name, r.relname as named_base,
                case c.contype when 'p' then null when 'c' then case cardinality(c.conkey) when 1 then k.names end else k.names end
                    as named_addition,
                case c.contype when 'p' then 'pkey' when 'u' then 'key' when 'f' then 'fkey'
                    when 'c' then 'check' when 'x' then 'excl' else 'not_null' end as named_label,
                regexp_replace(pg_get_constraintdef(c.oid), ' NOT VALID$', '') as "definition",
                c.convalidated::text as "validated",
                case when not c.conislocal and not r.relispartition then 'only' end as "inherited",
                case when c.contype = 'f' then (
                    select string_agg(distinct case t.tgenabled
                        when 'D' then 'disabled' when 'A' then 'always' else 'replica' end, ', ')
                    from pg_trigger t where t.tgconstraint = c.oid and t.tgisinternal and t.tgenabled <> 'O')
                end as "enforcement triggers",
                case when not x.indisvalid then 'false' end as "index valid",
                case when not x.indisready then 'false' end as "index ready",
                case when x.indisclustered then 'true' end as "clustered",
                case when x.indisreplident then 'true' end as "replica identity",
                (select t.spcname from pg_tablespace t where t.oid = i.reltablespace) as "tablespace",
                case when i.oid is not null then (
                    select string_agg(a.attnum || ': ' || a.attstattarget, ', ' order by a.attnum)
                    from pg_attribute a where a.attrelid = i.oid and a.attstattarget >= 0) end as "statistics",
                array_to_string(i.reloptions, ', ') as "index options"
            from {relation} r
            join pg_constraint c on c.conrelid = r.oid and c.contype <> 't'
            left join lateral (
                select string_agg(a.attname, '_' order by n.n) as names
                from unnest(c.conkey) with ordinality n (attnum, n)
                join pg_attribute a on a.attrelid = c.conrelid and a.attnum = n.attnum) k on true
            left join pg_index x on x.indexrelid = c.conindid and c.contype in ('p', 'u', 'x')
            left join pg_class i on i.oid = x.indexrelid
            where r.relkind in ('r', 'p', 'f')
            and not (c.contype = 'n' and c.coninhcount > 0 and (r.relispartition or not c.conislocal))
            """, Refinements::constraint);

    /** pg_get_indexdef writes the index's own name, which is no property of it: the text is stitched without. */
    static final ObjectQuery INDEXES = new ObjectQuery("pg_class", """
            select 'index' as kind, i.oid, i.name, i.nspname as in_schema, r.relname as in_table,
                i.relname as own_name, r.relname as named_base, k.names as named_addition, 'idx' as named_label,
                case when x.indisunique then 'CREATE UNIQUE INDEX ' else 'CREATE INDEX ' end
                    || substr(pg_get_indexdef(i.oid),
                        length(quote_ident(i.relname)) + case when x.indisunique then 22 else 15 end) as "definition",
                x.indisvalid::text as "valid", x.indisready::text as "ready",
                case when x.indisclustered then 'true' end as "clustered",
                case when x.indisreplident then 'true' end as "replica identity",
                (select t.spcname from pg_tablespace t where t.oid = i.reltablespace) as "tablespace",
                (select p.inhparent::regclass::text from pg_inherits p where p.inhrelid = i.oid) as "partition of",
                k.statistics as "statistics"
            from {relation} i
            join pg_index x on x.indexrelid = i.oid
            join pg_class r on r.oid = x.indrelid
            left join pg_constraint c on c.conrelid = x.indrelid and c.conindid = i.oid and c.contype in ('p', 'u', 'x')
            left join lateral (
                select string_agg(coalesce(t.attname, a.attname), '_' order by a.attnum) as names,
                    string_agg(a.attnum || ': ' || a.attstattarget, ', ' order by a.attnum)
                        filter (where a.attstattarget >= 0) as statistics
                from pg_attribute a
                left join pg_attribute t on t.attrelid = x.indrelid and t.attnum = x.indkey[a.attnum - 1] and t.attnum > 0
                where a.attrelid = i.oid) k on true
            where i.relkind in ('i', 'I') and c.oid is null
            """);

    private ConstraintQueries() {}
}
