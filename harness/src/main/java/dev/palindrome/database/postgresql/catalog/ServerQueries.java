package dev.palindrome.database.postgresql.catalog;

/** What stands beside the tables: statistics objects, replication, foreign servers, default privileges, large objects. */
final class ServerQueries {

    static final ObjectQuery STATISTICS = new ObjectQuery("pg_statistic_ext", """
            select 'statistics' as kind, s.stxrelid as relation, s.oid,
                quote_ident(n.nspname) || '.' || quote_ident(s.stxname) as name,
                s.stxname as own_name, 'stat' as named_label, s.stxkeys::text as named_columns,
                'CREATE STATISTICS ' || substr(pg_get_statisticsobjdef(s.oid),
                    length(quote_ident(n.nspname) || quote_ident(s.stxname)) + 21) as "definition",
                case when s.stxstattarget >= 0 then s.stxstattarget end as "target",
                pg_get_userbyid(s.stxowner) as "owner"
            from pg_statistic_ext s
            join pg_namespace n on n.oid = s.stxnamespace
            """);

    static final ObjectQuery PUBLICATIONS = new ObjectQuery("pg_publication", """
            select 'publication' as kind, p.oid, quote_ident(p.pubname) as name,
                case when p.puballtables then 'true' end as "all tables",
                concat_ws(', ', case when p.pubinsert then 'insert' end, case when p.pubupdate then 'update' end,
                    case when p.pubdelete then 'delete' end, case when p.pubtruncate then 'truncate' end) as "publish",
                case when p.pubviaroot then 'true' end as "via root",
                case p.pubgencols when 's' then 'stored' end as "generated columns", -- since 18
                (select string_agg(n.pnnspid::regnamespace::text, ', ' order by n.pnnspid::regnamespace::text collate "C") -- since 15
                 from pg_publication_namespace n where n.pnpubid = p.oid) as "schemas", -- since 15
                (select string_agg(concat_ws(' ', t.prrelid::regclass::text
                        , '(' || (select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a -- since 15
                            where a.attrelid = t.prrelid and a.attnum = any (t.prattrs)) || ')' -- since 15
                        , 'where ' || pg_get_expr(t.prqual, t.prrelid) -- since 15
                        ), ', ' order by t.prrelid::regclass::text collate "C")
                 from pg_publication_rel t where t.prpubid = p.oid) as "tables",
                pg_get_userbyid(p.pubowner) as "owner"
            from pg_publication p
            where {not of extension pg_publication p.oid}
            """);

    static final ObjectQuery WRAPPERS = new ObjectQuery("pg_foreign_data_wrapper", """
            select 'foreign data wrapper' as kind, w.oid, quote_ident(w.fdwname) as name,
                case when w.fdwhandler <> 0 then w.fdwhandler::regproc end as "handler",
                case when w.fdwvalidator <> 0 then w.fdwvalidator::regproc end as "validator",
                {list w.fdwoptions options},
                pg_get_userbyid(w.fdwowner) as "owner",
                {privileges w.fdwacl F w.fdwowner} as "privileges"
            from pg_foreign_data_wrapper w
            where {not of extension pg_foreign_data_wrapper w.oid}
            """);

    static final ObjectQuery SERVERS = new ObjectQuery("pg_foreign_server", """
            select 'server' as kind, s.oid, quote_ident(s.srvname) as name,
                quote_ident(w.fdwname) as "foreign data wrapper", s.srvtype as "type", s.srvversion as "version",
                {list s.srvoptions options},
                pg_get_userbyid(s.srvowner) as "owner",
                {privileges s.srvacl S s.srvowner} as "privileges"
            from pg_foreign_server s
            join pg_foreign_data_wrapper w on w.oid = s.srvfdw
            where {not of extension pg_foreign_server s.oid}
            """);

    /** What is secret is told by a short digest: enough to see that it is another one, and not enough to find out what it is. */
    static final ObjectQuery USER_MAPPINGS = new ObjectQuery("pg_user_mapping", """
            select 'user mapping' as kind, m.umid as oid,
                concat(case m.umuser when 0 then 'public' else quote_ident(m.usename) end, ' on ', quote_ident(m.srvname)) as name,
                (select string_agg(case when split_part(o, '=', 1) ~* 'pass|pwd|secret|token|key' then
                        split_part(o, '=', 1) || '=(secret ' || left(md5(o), 4) || ')' else o end, ', ' order by o collate "C")
                 from unnest(m.umoptions) o) as "options"
            from pg_user_mappings m
            """);

    /** A connection string may hold a password. What a subscription has copied so far, and whether it skips, is data. */
    static final ObjectQuery SUBSCRIPTIONS = new ObjectQuery("pg_subscription", """
            select 'subscription' as kind, s.oid, quote_ident(s.subname) as name,
                regexp_replace(s.subconninfo, 'password\\s*=\\s*(''(\\\\.|[^''])*''|\\S+)', 'password=(secret)')
                    || case when s.subconninfo ~ 'password' then ' (secret ' || left(md5(s.subconninfo), 4) || ')' else '' end
                    as "connection",
                array_to_string(s.subpublications, ', ') as "publications",
                case when s.subenabled then 'true' end as "enabled",
                s.subslotname as "slot", s.subsynccommit as "synchronous commit",
                case when s.subbinary then 'true' end as "binary", s.substream::text as "streaming",
                case s.subtwophasestate when 'd' then null else 'true' end as "two phase", -- since 15
                case when s.subdisableonerr then 'true' end as "disable on error", -- since 15
                s.suborigin as "origin", -- since 16
                s.subpasswordrequired::text as "password required", -- since 16
                case when s.subrunasowner then 'true' end as "run as owner", -- since 16
                case when s.subfailover then 'true' end as "failover", -- since 17
                pg_get_userbyid(s.subowner) as "owner"
            from pg_subscription s
            where s.subdbid = (select d.oid from pg_database d where d.datname = current_database())
            """);

    /** Their numbers stand in tables and are data; so is what they hold. */
    static final ObjectQuery LARGE_OBJECTS = new ObjectQuery("pg_largeobject_metadata", """
            select 'large objects' as kind, 'of ' || quote_ident(pg_get_userbyid(l.lomowner)) as name, count(*) as "count",
                string_agg({privileges l.lomacl L l.lomowner}, '; ' order by l.lomacl::text) as "privileges",
                string_agg(d.description, '; ' order by d.description) as "comment",
                string_agg(s.provider || ': ' || s.label, '; ' order by s.provider, s.label) as "security label"
            from pg_largeobject_metadata l
            left join pg_description d on d.objoid = l.oid and d.classoid = 'pg_largeobject'::regclass
            left join pg_seclabel s on s.objoid = l.oid and s.classoid = 'pg_largeobject'::regclass
            group by l.lomowner
            """);

    static final ObjectQuery DEFAULT_PRIVILEGES = new ObjectQuery("pg_default_acl", """
            select 'default privileges' as kind, d.oid,
                concat('of ', quote_ident(pg_get_userbyid(d.defaclrole)), ' on ',
                    case d.defaclobjtype when 'r' then 'tables' when 'S' then 'sequences' when 'f' then 'functions'
                        when 'T' then 'types' when 'n' then 'schemas' else 'large objects' end,
                    ' in ' || nullif(d.defaclnamespace, 0)::regnamespace) as name,
                concat_ws(e'\\n', quote_ident(pg_get_userbyid(d.defaclrole)), nullif(d.defaclnamespace, 0)::regnamespace) as needs,
                coalesce((select string_agg(a::text, ', ' order by a::text collate "C") from unnest(d.defaclacl) a), 'none')
                    as "privileges"
            from pg_default_acl d
            """);

    private ServerQueries() {}
}
