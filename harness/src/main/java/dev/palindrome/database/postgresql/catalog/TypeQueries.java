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
                        'subtype_opclass = ' || (
                            select o.opcnamespace::regnamespace || '.' || quote_ident(o.opcname) from pg_opclass o where o.oid = g.rngsubopc),
                        'canonical = ' || nullif(g.rngcanonical::text, '-'),
                        'subtype_diff = ' || nullif(g.rngsubdiff::text, '-'),
                        'multirange_type_name = ' || g.rngmultitypid::regtype::text)
                    from pg_range g where g.rngtypid = t.oid) end as "range",
                case t.typtype when 'b' then concat_ws(', ', 'input = ' || t.typinput::text, 'output = ' || t.typoutput::text,
                    'receive = ' || t.typreceive::text, 'send = ' || t.typsend::text, 'typmod_in = ' || t.typmodin::text,
                    'typmod_out = ' || t.typmodout::text, 'analyze = ' || t.typanalyze::text, 'subscript = ' || t.typsubscript::text,
                    'internallength = ' || t.typlen, 'passedbyvalue = ' || t.typbyval, 'alignment = ' || t.typalign::text,
                    'storage = ' || t.typstorage::text, 'category = ' || t.typcategory::text, 'preferred = ' || t.typispreferred,
                    'delimiter = ' || t.typdelim::text, 'element = ' || nullif(t.typelem, 0)::regtype::text,
                    case when t.typcollation <> 0 then 'collatable' end) end as "base",
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

    /**
     * What an extension brought along belongs to it and is told apart only by a digest: somebody may have changed it, granted on
     * it, or hung something on its tables.
     */
    static final ObjectQuery EXTENSIONS = new ObjectQuery("pg_extension", """
            select 'extension' as kind, e.oid, quote_ident(e.extname) as name,
                e.extversion as "version", quote_ident(n.nspname) as "schema", pg_get_userbyid(e.extowner) as "~owner",
                (select md5(string_agg(m.line, e'\\n' order by m.line collate "C")) from (
                    select concat_ws(' ', p.oid::regprocedure, md5(p.prosrc), p.probin, array_to_string(p.proconfig, ','), p.prosecdef,
                        p.provolatile, p.proparallel, p.proisstrict, p.proleakproof, p.procost, p.prorows,
                        pg_get_userbyid(p.proowner), {privileges p.proacl f p.proowner}) as line
                    from pg_depend d join pg_proc p on p.oid = d.objid
                    where d.refclassid = 'pg_extension'::regclass and d.refobjid = e.oid and d.deptype = 'e'
                    and d.classid = 'pg_proc'::regclass
                    union all
                    select concat_ws(' ', t.oid::regtype, t.typnotnull, t.typdefault, pg_get_userbyid(t.typowner),
                        {privileges t.typacl T t.typowner},
                        (select string_agg(l.enumlabel, ',' order by l.enumsortorder) from pg_enum l where l.enumtypid = t.oid),
                        (select string_agg(c.conname || pg_get_constraintdef(c.oid), ',' order by c.conname)
                         from pg_constraint c where c.contypid = t.oid))
                    from pg_depend d join pg_type t on t.oid = d.objid
                    where d.refclassid = 'pg_extension'::regclass and d.refobjid = e.oid and d.deptype = 'e'
                    and d.classid = 'pg_type'::regclass
                    union all
                    select concat_ws(' ', c.oid::regclass, pg_get_userbyid(c.relowner), array_to_string(c.reloptions, ','),
                        c.relrowsecurity, c.relforcerowsecurity,
                        {privileges c.relacl r c.relowner},
                        case when c.relkind in ('v', 'm') then pg_get_viewdef(c.oid) end,
                        (select string_agg(concat_ws(' ', a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attacl,
                            {default of a}), ',' order by a.attnum)
                         from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped),
                        (select string_agg(concat_ws(' ', pg_get_indexdef(i.indexrelid), i.indisvalid), ',' order by i.indexrelid::regclass::text)
                         from pg_index i where i.indrelid = c.oid),
                        (select string_agg(concat_ws(' ', k.conname, pg_get_constraintdef(k.oid)), ',' order by k.conname)
                         from pg_constraint k where k.conrelid = c.oid),
                        (select string_agg(concat_ws(' ', pg_get_triggerdef(g.oid), g.tgenabled), ',' order by g.tgname)
                         from pg_trigger g where g.tgrelid = c.oid and not g.tgisinternal),
                        (select string_agg(concat_ws(' ', pg_get_ruledef(w.oid), w.ev_enabled), ',' order by w.rulename)
                         from pg_rewrite w where w.ev_class = c.oid and w.rulename <> '_RETURN'),
                        (select string_agg(concat_ws(' ', y.polname, y.polcmd, y.polpermissive, pg_get_expr(y.polqual, c.oid),
                            pg_get_expr(y.polwithcheck, c.oid)), ',' order by y.polname)
                         from pg_policy y where y.polrelid = c.oid))
                    from pg_depend d join pg_class c on c.oid = d.objid
                    where d.refclassid = 'pg_extension'::regclass and d.refobjid = e.oid and d.deptype = 'e'
                    and d.classid = 'pg_class'::regclass) m) as "members"
            from pg_extension e join pg_namespace n on n.oid = e.extnamespace
            """);

    private TypeQueries() {}
}
