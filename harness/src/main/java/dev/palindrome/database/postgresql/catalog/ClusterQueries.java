package dev.palindrome.database.postgresql.catalog;

/**
 * What belongs to the whole server and is there for every database: roles, memberships, settings, tablespaces, databases. What the
 * harness has put there itself bears names of ours and is left out.
 */
final class ClusterQueries {

    /** A password is never read; that it is another one is seen by {@link CensusQueries}. Predefined roles are the server's. */
    static final ObjectQuery ROLES = new ObjectQuery("pg_authid", """
            select 'role' as kind, r.oid, quote_ident(r.rolname) as name,
                r.rolsuper::text as "superuser", r.rolinherit::text as "inherit", r.rolcreaterole::text as "create role",
                r.rolcreatedb::text as "create database", r.rolcanlogin::text as "login",
                r.rolreplication::text as "replication", r.rolbypassrls::text as "bypass row security",
                nullif(r.rolconnlimit, -1) as "connection limit", r.rolvaliduntil as "valid until",
                case when r.rolpassword is not null then 'set' end as "password"
            from pg_authid r
            where not starts_with(r.rolname, 'pg_') and {not ours r.rolname}
            """);

    /** From 16 on a role can be granted several times, by several grantors; then their names tell the memberships apart. */
    static final ObjectQuery MEMBERSHIPS = new ObjectQuery("pg_auth_members", """
            select 'role membership' as kind,
                concat(quote_ident(m.rolname), ' in ', quote_ident(r.rolname),
                    case when count(*) over (partition by a.roleid, a.member) > 1 then ' by ' || quote_ident(g.rolname) end) as name,
                concat_ws(e'\\n', quote_ident(m.rolname), quote_ident(r.rolname)) as needs,
                case when a.admin_option then 'true' end as "admin option",
                a.inherit_option::text as "inherit option", -- since 16
                a.set_option::text as "set option", -- since 16
                quote_ident(g.rolname) as "granted by"
            from pg_auth_members a
            join pg_authid r on r.oid = a.roleid
            join pg_authid m on m.oid = a.member
            left join pg_authid g on g.oid = a.grantor
            where {not ours r.rolname} and {not ours m.rolname}
            and (not starts_with(r.rolname, 'pg_') or not starts_with(m.rolname, 'pg_'))
            """);

    /** One object for each parameter, so that a finding says which. What is set for other databases of ours is theirs. */
    static final ObjectQuery SETTINGS = new ObjectQuery("pg_db_role_setting", """
            select 'setting' as kind,
                concat(split_part(c, '=', 1), ' of ', case
                    when s.setrole <> 0 then 'role ' || quote_ident(r.rolname)
                    when s.setdatabase = 0 then 'all roles' end,
                    case when s.setrole <> 0 and s.setdatabase <> 0 then ' in ' end,
                    case when d.datname = current_database() then 'the database' else 'database ' || quote_ident(d.datname) end)
                    as name,
                quote_ident(r.rolname) as needs,
                substr(c, strpos(c, '=') + 1) as "value"
            from pg_db_role_setting s
            cross join unnest(s.setconfig) c
            left join pg_authid r on r.oid = s.setrole
            left join pg_database d on d.oid = s.setdatabase
            where (r.oid is null or {not ours r.rolname})
            and (d.oid is null or d.datname = current_database() or {not ours d.datname})
            """);

    /** The database of the walk has another name than its copies, so it goes by the function that says it. */
    static final ObjectQuery DATABASES = new ObjectQuery("pg_database", """
            select 'database' as kind, d.oid,
                case when d.datname = current_database() then 'current_database()' else quote_ident(d.datname) end as name,
                pg_get_userbyid(d.datdba) as "owner", nullif(d.datconnlimit, -1) as "connection limit",
                case when d.datistemplate then 'true' end as "template",
                case when not d.datallowconn then 'false' end as "connections",
                pg_encoding_to_char(d.encoding) as "encoding", d.datcollate as "lc_collate", d.datctype as "lc_ctype",
                d.datlocprovider as "locale provider", -- since 15
                d.daticulocale as "locale", -- since 15 before 17
                d.datlocale as "locale", -- since 17
                d.daticurules as "rules", -- since 16
                (select t.spcname from pg_tablespace t where t.oid = d.dattablespace) as "tablespace",
                {privileges d.datacl d d.datdba} as "privileges"
            from pg_database d
            where d.datname = current_database() or {not ours d.datname}
            """);

    static final ObjectQuery TABLESPACES = new ObjectQuery("pg_tablespace", """
            select 'tablespace' as kind, t.oid, quote_ident(t.spcname) as name,
                pg_tablespace_location(t.oid) as "location", {list t.spcoptions options},
                pg_get_userbyid(t.spcowner) as "owner",
                {privileges t.spcacl t t.spcowner} as "privileges"
            from pg_tablespace t
            """);

    /** What of replication outlives a session. */
    static final ObjectQuery REPLICATION = new ObjectQuery("pg_replication_origin", """
            select 'replication origin' as kind, quote_ident(o.roname) as name, null as "type", null as "plugin", null as "two phase"
            from pg_replication_origin o
            where o.roname !~ '^pg_[0-9]+' -- those of subscriptions
            union all
            select 'replication slot', quote_ident(s.slot_name), s.slot_type, s.plugin, case when s.two_phase then 'true' end
            from pg_replication_slots s
            where not s.temporary and (s.database is null or s.database = current_database())
            """);

    static final ObjectQuery PARAMETERS = new ObjectQuery("pg_parameter_acl", """
            select 'parameter' as kind, null as name, null as "privileges" where false -- before 15
            select 'parameter' as kind, p.oid, p.parname as name, -- since 15
                {privileges p.paracl p 10} as "privileges" -- since 15
            from pg_parameter_acl p -- since 15
            order by name
            """);

    private ClusterQueries() {}
}
