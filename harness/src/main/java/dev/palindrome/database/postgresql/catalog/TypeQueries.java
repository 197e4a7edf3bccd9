package dev.palindrome.database.postgresql.catalog;

/** Types of users, collations, extensions. The row types of tables and the array types come with their own and are left out. */
final class TypeQueries {

    static final ObjectQuery TYPES = new ObjectQuery("pg_type", """
            select case t.typtype when 'd' then 'domain' else 'type' end as kind, t.oid, t.oid::regtype as name,
                case t.typtype when 'e' then 'enum' when 'c' then 'composite' when 'r' then 'range' when 'b' then 'base'
                    when 'p' then 'shell' end as "form",
                case t.typtype when 'e' then (
                    select string_agg(quote_literal(e.enumlabel), ', ' order by e.enumsortorder)
                    from pg_enum e where e.enumtypid = t.oid) end as "labels",
                case t.typtype when 'r' then (
                    select concat_ws(', ', 'subtype = ' || format_type(g.rngsubtype, null),
                        'collation = ' || nullif(g.rngcollation, 0)::regcollation::text,
                        'subtype_opclass = ' || (select o.opcname from pg_opclass o where o.oid = g.rngsubopc),
                        'canonical = ' || nullif(g.rngcanonical::text, '-'),
                        'subtype_diff = ' || nullif(g.rngsubdiff::text, '-'),
                        'multirange_type_name = ' || g.rngmultitypid::regtype::text)
                    from pg_range g where g.rngtypid = t.oid) end as "range",
                case t.typtype when 'b' then concat_ws(', ', 'input = ' || t.typinput::text, 'output = ' || t.typoutput::text,
                    'receive = ' || t.typreceive::text, 'send = ' || t.typsend::text, 'typmod_in = ' || t.typmodin::text,
                    'typmod_out = ' || t.typmodout::text, 'analyze = ' || t.typanalyze::text, 'subscript = ' || t.typsubscript::text,
                    'internallength = ' || t.typlen, 'passedbyvalue = ' || t.typbyval, 'alignment = ' || t.typalign::text,
                    'storage = ' || t.typstorage::text, 'category = ' || t.typcategory::text, 'preferred = ' || t.typispreferred,
                    'delimiter = ' || t.typdelim::text, 'element = ' || nullif(t.typelem, 0)::regtype::text) end as "base",
                case t.typtype when 'd' then format_type(t.typbasetype, t.typtypmod) end as "base type",
                case when t.typtype = 'd' and t.typcollation <> b.typcollation
                    then t.typcollation::regcollation end as "collation",
                case when t.typnotnull then 'true' end as "not null",
                case when t.typtype in ('d', 'b') then t.typdefault end as "default",
                pg_get_userbyid(t.typowner) as "owner",
                {privileges t.typacl T t.typowner} as "privileges"
            from pg_type t
            join pg_namespace n on n.oid = t.typnamespace
            left join pg_class c on c.oid = t.typrelid
            left join pg_type b on b.oid = t.typbasetype
            where t.oid >= 16384 and t.typtype <> 'm' and (t.typrelid = 0 or c.relkind = 'c')
            and not (t.typtype = 'b' and t.typelem <> 0 and t.typsubscript = 'array_subscript_handler'::regproc)
            and {not system n} and {not of extension pg_type t.oid}
            """);

    static final ObjectQuery DOMAIN_CONSTRAINTS = new ObjectQuery("pg_constraint", """
            select case c.contype when 'n' then 'not-null constraint' else 'check constraint' end as kind,
                c.oid, t.oid::regtype::text || '.' || quote_ident(c.conname) as name, t.oid::regtype as needs,
                c.conname as own_name, t.typname as named_base,
                case c.contype when 'n' then 'not_null' else 'check' end as named_label,
                regexp_replace(pg_get_constraintdef(c.oid), ' NOT VALID$', '') as "definition",
                c.convalidated::text as "validated"
            from pg_constraint c
            join pg_type t on t.oid = c.contypid
            join pg_namespace n on n.oid = t.typnamespace
            where t.oid >= 16384 and {not system n} and {not of extension pg_type t.oid}
            """, Refinements::constraint);

    static final ObjectQuery COLLATIONS = new ObjectQuery("pg_collation", """
            select 'collation' as kind, c.oid, c.oid::regcollation as name,
                c.collprovider as "provider", c.collcollate as "lc_collate", c.collctype as "lc_ctype",
                c.colliculocale as "locale", -- since 15 before 17
                c.colllocale as "locale", -- since 17
                c.collicurules as "rules", -- since 16
                case when not c.collisdeterministic then 'false' end as "deterministic",
                nullif(c.collencoding, -1) as "encoding",
                pg_get_userbyid(c.collowner) as "owner"
            from pg_collation c
            join pg_namespace n on n.oid = c.collnamespace
            where c.oid >= 16384 and {not system n} and {not of extension pg_collation c.oid}
            """);

    static final ObjectQuery EXTENSIONS = new ObjectQuery("pg_extension", """
            select 'extension' as kind, e.oid, quote_ident(e.extname) as name,
                e.extversion as "version", quote_ident(n.nspname) as "schema"
            from pg_extension e join pg_namespace n on n.oid = e.extnamespace
            """);

    private TypeQueries() {}
}
