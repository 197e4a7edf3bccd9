package dev.palindrome.database.postgresql.catalog;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is counted and not modelled, each with a digest over its rows, or with no row at all. */
final class CensusQueries {

    /**
     * What no dump of a schema tells, or nobody may read. Settings by ALTER SYSTEM stand in a file. Comments on types that come with
     * another object are not dumped either.
     */
    private static final String BESIDE = """
            select 'password of role ' || quote_ident(r.rolname) as name, md5(coalesce(r.rolpassword, '')) as digest
            from pg_authid r where not starts_with(r.rolname, 'pg_') and {not ours r.rolname}
            union all
            select 'contents of large objects', md5(string_agg(md5(l.data), '' order by l.pageno, md5(l.data)))
            from pg_largeobject l having count(*) > 0
            union all
            select 'settings of the server', md5(pg_read_file('postgresql.auto.conf'))
            union all
            select 'comments on types that are made for others', md5(string_agg(concat_ws(' ', t.oid::regtype, d.description), e'\\n'
                order by t.oid::regtype::text))
            from pg_description d
            join pg_type t on t.oid = d.objoid and d.classoid = 'pg_type'::regclass
            left join pg_class c on c.oid = t.typrelid
            where t.oid >= 16384 and (t.typtype = 'm' or c.relkind <> 'c'
                or t.typelem <> 0 and t.typsubscript = 'array_subscript_handler'::regproc)
            having count(*) > 0
            """;

    /** Those whose rows the server brings along. Most privileges on these are modelled: a row that has any says no more here. */
    private static final String CATALOGS = """
            pg_proc oid pronamespace | t.proacl is null
            pg_type oid typnamespace | t.typacl is null
            pg_class oid relnamespace | (t.relacl is null or t.relnamespace <> 11)
            pg_namespace oid | (t.nspacl is null or t.oid <> 11) and t.nspname <> 'public'
            pg_language oid | t.lanacl is null
            pg_operator oid oprnamespace
            pg_opclass oid opcnamespace
            pg_opfamily oid opfnamespace
            pg_collation oid collnamespace
            pg_conversion oid connamespace
            pg_ts_config oid cfgnamespace
            pg_ts_dict oid dictnamespace
            pg_ts_parser oid prsnamespace
            pg_ts_template oid tmplnamespace
            pg_cast oid
            pg_am oid
            pg_amop oid
            pg_amproc oid
            pg_aggregate aggfnoid
            pg_ts_config_map mapcfg
            pg_rewrite oid
            pg_description objoid | t.objoid <> coalesce(to_regnamespace('public'), 0)
            """;

    /** What was changed since this database was made; a row that came from its template bears an older number. */
    private static final String CHANGED = """
            union all
            select 'the server''s own rows of %1$s', md5(string_agg(t::text, e'\\n' order by t::text collate "C"))
            from %1$s t
            where t.%2$s < 16384 and age(t.xmin) <= (select age(d.xmin) from pg_database d where d.datname = current_database())
            %3$s having count(*) > 0
            """;

    private static final String ADDED = """
            union all
            select 'rows of %1$s in the server''s schemas', md5(string_agg(t::text, e'\\n' order by t::text collate "C"))
            from %1$s t
            where t.%2$s >= 16384 and t.%3$s in (11, to_regnamespace('information_schema'))
            and {not of extension %1$s t.%2$s} having count(*) > 0
            """;

    static final String ALL =
            BESIDE + CATALOGS.lines().flatMap(CensusQueries::of).collect(Collectors.joining());

    private CensusQueries() {}

    /** A line is the catalog, the column of the number, that of the schema where there is one, and which rows alone count. */
    private static Stream<String> of(String line) {
        String[] parts = line.split(" \\| ");
        String[] words = parts[0].split(" ");
        String changed = CHANGED.formatted(words[0], words[1], parts.length > 1 ? "and " + parts[1] : "");
        return words.length > 2 ? Stream.of(changed, ADDED.formatted((Object[]) words)) : Stream.of(changed);
    }
}
