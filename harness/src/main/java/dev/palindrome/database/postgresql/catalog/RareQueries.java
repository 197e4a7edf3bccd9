package dev.palindrome.database.postgresql.catalog;

/** What few schemas have, all in one query: casts, operators and their classes, text search, conversions, languages. */
final class RareQueries {

    static final ObjectQuery RARE = new ObjectQuery("pg_cast", """
            select 'cast' as kind, 'pg_cast' as catalog, c.oid,
                concat('(', format_type(c.castsource, null), ' AS ', format_type(c.casttarget, null), ')') as name,
                concat_ws(' ', case c.castmethod when 'f' then 'WITH FUNCTION ' || c.castfunc::regprocedure
                    when 'i' then 'WITH INOUT' else 'WITHOUT FUNCTION' end,
                    case c.castcontext when 'a' then 'AS ASSIGNMENT' when 'i' then 'AS IMPLICIT' end) as "definition",
                null as "owner", null as "privileges"
            from pg_cast c
            where c.oid >= 16384 and {not of extension pg_cast c.oid}
            and c.oid not in (select d.objid from pg_depend d where d.classid = 'pg_cast'::regclass and d.deptype = 'i')
            union all
            select 'operator', 'pg_operator', o.oid, o.oid::regoperator::text,
                concat_ws(', ', 'FUNCTION = ' || o.oprcode, 'COMMUTATOR = ' || nullif(o.oprcom, 0)::regoperator,
                    'NEGATOR = ' || nullif(o.oprnegate, 0)::regoperator, 'RESTRICT = ' || nullif(o.oprrest::text, '-'),
                    'JOIN = ' || nullif(o.oprjoin::text, '-'), case when o.oprcanhash then 'HASHES' end,
                    case when o.oprcanmerge then 'MERGES' end),
                pg_get_userbyid(o.oprowner), null
            from pg_operator o join pg_namespace n on n.oid = o.oprnamespace
            where o.oid >= 16384 and {not system n} and {not of extension pg_operator o.oid}
            union all
            select 'operator class', 'pg_opclass', o.oid,
                concat(quote_ident(n.nspname), '.', quote_ident(o.opcname), ' using ', a.amname),
                concat_ws(' ', case when o.opcdefault then 'DEFAULT' end, 'FOR TYPE', format_type(o.opcintype, null),
                    'FAMILY', f.opfnamespace::regnamespace || '.' || quote_ident(f.opfname),
                    'STORAGE ' || nullif(o.opckeytype, 0)::regtype, {members pg_opclass o.oid}),
                pg_get_userbyid(o.opcowner), null
            from pg_opclass o join pg_namespace n on n.oid = o.opcnamespace join pg_am a on a.oid = o.opcmethod
            join pg_opfamily f on f.oid = o.opcfamily
            where o.oid >= 16384 and {not system n} and {not of extension pg_opclass o.oid}
            union all
            select 'operator family', 'pg_opfamily', f.oid,
                concat(quote_ident(n.nspname), '.', quote_ident(f.opfname), ' using ', a.amname),
                {members pg_opfamily f.oid},
                pg_get_userbyid(f.opfowner), null
            from pg_opfamily f join pg_namespace n on n.oid = f.opfnamespace join pg_am a on a.oid = f.opfmethod
            where f.oid >= 16384 and {not system n} and {not of extension pg_opfamily f.oid}
            union all
            select 'text search configuration', 'pg_ts_config', c.oid, c.oid::regconfig::text,
                concat_ws(', ', 'PARSER = ' || p.prsnamespace::regnamespace || '.' || quote_ident(p.prsname),
                    (select string_agg(concat_ws(' ', m.maptokentype, m.mapseqno, m.mapdict::regdictionary), ', '
                        order by m.maptokentype, m.mapseqno)
                     from pg_ts_config_map m where m.mapcfg = c.oid)),
                pg_get_userbyid(c.cfgowner), null
            from pg_ts_config c join pg_namespace n on n.oid = c.cfgnamespace join pg_ts_parser p on p.oid = c.cfgparser
            where c.oid >= 16384 and {not system n} and {not of extension pg_ts_config c.oid}
            union all
            select 'text search dictionary', 'pg_ts_dict', d.oid, d.oid::regdictionary::text,
                concat_ws(', ', 'TEMPLATE = ' || t.tmplnamespace::regnamespace || '.' || quote_ident(t.tmplname), d.dictinitoption), pg_get_userbyid(d.dictowner), null
            from pg_ts_dict d join pg_namespace n on n.oid = d.dictnamespace join pg_ts_template t on t.oid = d.dicttemplate
            where d.oid >= 16384 and {not system n} and {not of extension pg_ts_dict d.oid}
            union all
            select 'text search parser', 'pg_ts_parser', p.oid, quote_ident(n.nspname) || '.' || quote_ident(p.prsname),
                concat_ws(', ', p.prsstart, p.prstoken, p.prsend, p.prsheadline, p.prslextype), null, null
            from pg_ts_parser p join pg_namespace n on n.oid = p.prsnamespace
            where p.oid >= 16384 and {not system n} and {not of extension pg_ts_parser p.oid}
            union all
            select 'text search template', 'pg_ts_template', t.oid, quote_ident(n.nspname) || '.' || quote_ident(t.tmplname),
                concat_ws(', ', t.tmplinit, t.tmpllexize), null, null
            from pg_ts_template t join pg_namespace n on n.oid = t.tmplnamespace
            where t.oid >= 16384 and {not system n} and {not of extension pg_ts_template t.oid}
            union all
            select 'conversion', 'pg_conversion', c.oid, quote_ident(n.nspname) || '.' || quote_ident(c.conname),
                concat_ws(' ', case when c.condefault then 'DEFAULT' end, 'FOR', pg_encoding_to_char(c.conforencoding),
                    'TO', pg_encoding_to_char(c.contoencoding), 'FROM', c.conproc),
                pg_get_userbyid(c.conowner), null
            from pg_conversion c join pg_namespace n on n.oid = c.connamespace
            where c.oid >= 16384 and {not system n} and {not of extension pg_conversion c.oid}
            union all
            select 'language', 'pg_language', l.oid, quote_ident(l.lanname),
                concat_ws(' ', case when l.lanpltrusted then 'TRUSTED' end, 'HANDLER ' || nullif(l.lanplcallfoid, 0)::regproc,
                    'INLINE ' || nullif(l.laninline, 0)::regproc, 'VALIDATOR ' || nullif(l.lanvalidator, 0)::regproc),
                pg_get_userbyid(l.lanowner), {privileges l.lanacl l l.lanowner}
            from pg_language l
            where l.oid >= 16384 and {not of extension pg_language l.oid}
            union all
            select 'access method', 'pg_am', a.oid, quote_ident(a.amname),
                concat_ws(' ', 'TYPE', a.amtype::text, 'HANDLER', a.amhandler), null, null
            from pg_am a
            where a.oid >= 16384 and {not of extension pg_am a.oid}
            union all
            select 'transform', 'pg_transform', t.oid, concat('for ', t.trftype::regtype, ' language ', l.lanname),
                concat_ws(', ', 'FROM SQL ' || nullif(t.trffromsql::text, '-'), 'TO SQL ' || nullif(t.trftosql::text, '-')),
                null, null
            from pg_transform t join pg_language l on l.oid = t.trflang
            where t.oid >= 16384 and {not of extension pg_transform t.oid}
            """);

    private RareQueries() {}
}
