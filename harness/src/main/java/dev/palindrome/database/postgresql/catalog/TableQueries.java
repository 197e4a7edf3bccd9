package dev.palindrome.database.postgresql.catalog;

import java.util.List;

/**
 * What filling and comparing rows needs to know. Columns are named by their numbers here, which the reader resolves; what belongs to
 * no table that it knows (catalogs, TOAST, extensions) it passes over.
 */
final class TableQueries {

    static final String TABLES = """
            select c.oid, n.nspname, c.relname,
                case when c.relispartition then 'PARTITION' when c.relkind = 'p' then 'PARTITIONED' else 'ORDINARY' end as kind
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            where c.oid >= 16384 and c.relkind in ('r', 'p') and {not system n} and {not of extension pg_class c.oid}
            """;

    /** A range that somebody made is called by what it ranges over, of which values are known. */
    private static final String NAME = """
            case when {t}.oid >= 16384 and {t}.typtype in ('r', 'm') then (
                    select case {t}.typtype when 'm' then 'multirange of ' else 'range of ' end || s.typname
                    from pg_range r join pg_type s on s.oid = r.rngsubtype
                    where {t}.oid in (r.rngtypid, r.rngmultitypid)) else {t}.typname::text end""";

    /** What each domain comes down to. One over another keeps the innermost modifier; NOT NULL and defaults of any of them count. */
    static final String DOMAINS = """
            with recursive domain as (
                select oid, typbasetype as base, typtypmod as modifier, typnotnull as not_null, typdefault is not null as has_default
                from pg_type where typtype = 'd'
                union all
                select d.oid, t.typbasetype, greatest(d.modifier, t.typtypmod), d.not_null or t.typnotnull,
                    d.has_default or t.typdefault is not null
                from domain d join pg_type t on t.oid = d.base and t.typtype = 'd')
            select d.oid, coalesce({e} || '[]', {b}) as type, coalesce(e.oid, b.oid) as type_oid,
                d.modifier, d.not_null, d.has_default
            from domain d
            join pg_type b on b.oid = d.base and b.typtype <> 'd'
            left join pg_type e on e.oid = b.typelem and b.typsubscript = 'array_subscript_handler'::regproc
            """.replace("{e}", name("e")).replace("{b}", name("b"));

    /** The expression of a default is only spelled out where the function nextval (1574) occurs in it. */
    static final String COLUMNS = """
            select a.attrelid, a.attnum, a.attname, format_type(a.atttypid, a.atttypmod) as declared,
                case when t.typsubscript = 'array_subscript_handler'::regproc then (
                    select {e} || '[]' from pg_type e where e.oid = t.typelem) else {t} end as type,
                case when t.typsubscript = 'array_subscript_handler'::regproc then t.typelem else t.oid end as type_oid,
                a.atttypmod as modifier, a.attnotnull as not_null,
                a.atthasdef or a.attidentity <> '' as has_default,
                case when a.attgenerated <> '' then 'COMPUTED'
                    when a.attidentity = 'a' then 'ALWAYS_NUMBERED'
                    when a.attidentity = 'd' then 'NUMBERED'
                    when a.atthasdef and (
                        select strpos(d.adbin::text, ':funcid 1574 ') > 0
                            and starts_with(pg_get_expr(d.adbin, d.adrelid), 'nextval(')
                        from pg_attrdef d where d.adrelid = a.attrelid and d.adnum = a.attnum) then 'NUMBERED'
                    else 'WRITTEN' end as generation
            from pg_class c
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            join pg_type t on t.oid = a.atttypid
            where c.oid >= 16384 and c.relkind in ('r', 'p')
            """.replace("{e}", name("e")).replace("{t}", name("t"));

    static final String LABELS = """
            select enumtypid, enumlabel from pg_enum order by enumtypid, enumsortorder
            """;

    /** An index that is not yet ready binds no row; one over expressions says nothing about columns. */
    static final String UNIQUES = """
            select x.indrelid, i.relname, x.indisprimary, x.indpred is not null as partial,
                array_to_string((x.indkey::int2[])[0:x.indnkeyatts - 1], ' ') as columns
            from pg_index x
            join pg_class i on i.oid = x.indexrelid
            where x.indrelid >= 16384 and x.indisunique and x.indisready and x.indexprs is null
            order by x.indisprimary desc, i.relname
            """;

    static final String FOREIGN_KEYS = """
            select c.conrelid, c.conname, c.confrelid,
                array_to_string(c.conkey, ' ') as columns, array_to_string(c.confkey, ' ') as parent_columns
            from pg_constraint c
            where c.conrelid >= 16384 and c.contype = 'f'
            order by c.conname
            """;

    static final String CHECKS = """
            select c.conrelid, c.conname, array_to_string(c.conkey, ' ') as columns, pg_get_expr(c.conbin, c.conrelid) as condition
            from pg_constraint c
            where c.conrelid >= 16384 and c.contype = 'c'
            and c.conenforced -- since 18
            order by c.conname
            """;

    /** Which domains a column's type is made of is followed here, so that each check comes once for each such column. */
    static final String DOMAIN_CHECKS = """
            with recursive layer as (
                select a.attrelid, a.attnum, t.oid as domain, t.typbasetype as base
                from pg_type t
                join pg_attribute a on a.atttypid = t.oid and a.attnum > 0 and not a.attisdropped
                where t.typtype = 'd' and t.oid >= 16384
                union all
                select l.attrelid, l.attnum, t.oid, t.typbasetype
                from layer l join pg_type t on t.oid = l.base and t.typtype = 'd')
            select l.attrelid, c.conname, l.attnum::text as columns, pg_get_expr(c.conbin, 0) as condition
            from layer l
            join pg_constraint c on c.contypid = l.domain and c.contype = 'c'
            order by l.attnum, c.conname
            """;

    static final List<String> ALL =
            List.of(TABLES, LABELS, DOMAINS, COLUMNS, UNIQUES, FOREIGN_KEYS, CHECKS, DOMAIN_CHECKS);

    private TableQueries() {}

    private static String name(String alias) {
        return NAME.replace("{t}", alias);
    }
}
