package dev.palindrome.database.postgresql.catalog;

/** What is counted and not modelled, each with a digest over its rows in names, or with no row at all. */
final class CensusQueries {

    /**
     * Roles, their memberships and tablespaces belong to the whole server; so do settings without a database. Of a role everything
     * counts but its password, of a user mapping even that, if only as a digest. Privileges on the server's own objects are those
     * that differ from what initdb gave.
     */
    static final String ALL = """
            select 'roles' as name, md5(string_agg(concat_ws(' ', rolname, rolsuper, rolinherit, rolcreaterole, rolcreatedb,
                rolcanlogin, rolreplication, rolconnlimit, rolvaliduntil, rolbypassrls, rolconfig), ', ' order by rolname)) as digest
            from pg_roles
            union all
            select 'role memberships', md5(string_agg(concat_ws(' ', pg_get_userbyid(roleid), pg_get_userbyid(member),
                pg_get_userbyid(grantor), admin_option
                , inherit_option, set_option -- since 16
                ), ', ' order by pg_get_userbyid(roleid), pg_get_userbyid(member), pg_get_userbyid(grantor)))
            from pg_auth_members having count(*) > 0
            union all
            select 'settings', md5(string_agg(concat_ws(' ', setdatabase = 0, nullif(setrole, 0)::regrole, setconfig), ', '
                order by setdatabase = 0, nullif(setrole, 0)::regrole::text))
            from pg_db_role_setting
            where setdatabase in (0, (select oid from pg_database where datname = current_database())) having count(*) > 0
            union all
            select 'database', md5(concat_ws(' ', pg_get_userbyid(datdba), datconnlimit, dattablespace,
                (select array_agg(a::text order by a::text) from unnest(datacl) a), shobj_description(oid, 'pg_database')))
            from pg_database where datname = current_database()
            union all
            select 'tablespaces', md5(string_agg(concat_ws(' ', spcname, pg_get_userbyid(spcowner), spcoptions, spcacl), ', '
                order by spcname))
            from pg_tablespace where oid >= 16384 having count(*) > 0
            union all
            select 'parameter privileges', md5(string_agg(concat_ws(' ', parname, paracl), ', ' order by parname)) -- since 15
            from pg_parameter_acl having count(*) > 0 -- since 15
            union all -- since 15
            select 'subscriptions', md5(string_agg(concat_ws(' ', subname, pg_get_userbyid(subowner), subenabled, subslotname,
                subsynccommit, subpublications), ', ' order by subname))
            from pg_subscription
            where subdbid = (select oid from pg_database where datname = current_database()) having count(*) > 0
            union all
            select 'replication origins', md5(string_agg(roname, ', ' order by roname)) from pg_replication_origin having count(*) > 0
            union all
            select 'large objects', md5(concat(count(*), ' ', string_agg(concat_ws(' ', pg_get_userbyid(lomowner), lomacl), ', '
                order by pg_get_userbyid(lomowner), lomacl::text)))
            from pg_largeobject_metadata having count(*) > 0
            union all
            select 'user mapping options', md5(string_agg(concat_ws(' ', srvname, usename, umoptions), ', ' order by srvname, usename))
            from pg_user_mappings having count(*) > 0
            union all
            select 'privileges on the server''s functions', md5(string_agg(concat_ws(' ', p.oid, p.proacl), ', ' order by p.oid))
            from pg_proc p
            left join pg_init_privs i on i.classoid = 'pg_proc'::regclass and i.objoid = p.oid and i.objsubid = 0
            where p.oid < 16384 and p.proacl is not null and p.proacl is distinct from i.initprivs having count(*) > 0
            union all
            select 'privileges on the server''s relations', md5(string_agg(concat_ws(' ', c.oid, c.relacl), ', ' order by c.oid))
            from pg_class c
            left join pg_init_privs i on i.classoid = 'pg_class'::regclass and i.objoid = c.oid and i.objsubid = 0
            where c.oid < 16384 and c.relacl is not null and c.relacl is distinct from i.initprivs having count(*) > 0
            union all
            select 'privileges on the server''s types', md5(string_agg(concat_ws(' ', oid, typacl), ', ' order by oid))
            from pg_type where oid < 16384 and typacl is not null having count(*) > 0
            union all
            select 'relations in the server''s schemas', md5(string_agg(c.relname, ', ' order by c.relname))
            from pg_class c
            where c.oid >= 16384 and c.relnamespace in (11, to_regnamespace('information_schema'))
            and {not of extension pg_class c.oid} having count(*) > 0
            union all
            select 'routines in the server''s schemas', md5(string_agg(concat_ws(' ', p.oid::regprocedure, p.prosrc), ', '
                order by p.oid::regprocedure::text))
            from pg_proc p
            where p.oid >= 16384 and p.pronamespace in (11, to_regnamespace('information_schema'))
            and {not of extension pg_proc p.oid} having count(*) > 0
            """;

    private CensusQueries() {}
}
