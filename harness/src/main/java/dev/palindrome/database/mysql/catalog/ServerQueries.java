package dev.palindrome.database.mysql.catalog;

import dev.palindrome.database.mysql.catalog.RowQuery.Signs;
import java.util.List;

/** What belongs to the whole server and is there for every database. What the harness has put there itself bears names of ours. */
final class ServerQueries {

    /** The database of the walk has another name than its copies, so it goes by the function that says it. */
    static final RowQuery DATABASES = new RowQuery("""
            select 'database' as kind, if(s.schema_name = {own}, 'database()', s.schema_name) as name,
                s.default_character_set_name as "charset", s.default_collation_name as "collation",
                if(s.default_encryption = 'YES', 'true', null) as "encryption", -- mysql
                x.options as "options" -- since mysql 8.0.22
                s.schema_comment as "comment" -- mariadb
            from information_schema.schemata s
            left join information_schema.schemata_extensions x using (schema_name) -- since mysql 8.0.22
            where s.schema_name = {own}
            or s.schema_name not in ('mysql', 'sys', 'information_schema', 'performance_schema') and {not ours s.schema_name}
            """);

    /** A password is never read; that it is another one is seen by {@link CensusQueries}. */
    private static final RowQuery USERS_OF_MYSQL = new RowQuery("""
            select if(u.account_locked = 'Y' and u.password_expired = 'Y' and u.authentication_string = '', 'role', 'user') as kind,
                {account u.user u.host} as name, u.plugin as "plugin",
                if(u.authentication_string <> '', 'set', null) as "password",
                lower(u.ssl_type) as "tls", convert(u.ssl_cipher using utf8mb4) as "tls cipher",
                convert(u.x509_issuer using utf8mb4) as "tls issuer", convert(u.x509_subject using utf8mb4) as "tls subject",
                nullif(u.max_questions, 0) as "queries per hour", nullif(u.max_updates, 0) as "updates per hour",
                nullif(u.max_connections, 0) as "connections per hour", nullif(u.max_user_connections, 0) as "connections",
                if(u.account_locked = 'Y', 'true', null) as "locked",
                if(u.password_expired = 'Y', 'true', null) as "password expired", u.password_lifetime as "password lifetime",
                u.password_reuse_history as "password history", u.password_reuse_time as "password reuse interval",
                u.password_require_current as "password require current",
                nullif(json_remove(u.user_attributes, '$.additional_password'), json_object()) as "attributes",
                (select group_concat({account d.default_role_user d.default_role_host}
                    order by d.default_role_user, d.default_role_host separator ', ')
                 from mysql.default_roles d where d.user = u.user and d.host = u.host) as "default roles"
            from mysql.user u
            where u.user not in ('mysql.sys', 'mysql.session', 'mysql.infoschema') and {not ours u.user}
            """);

    private static final RowQuery USERS_OF_MARIADB = new RowQuery("""
            select if(json_value(u.priv, '$.is_role') = 1, 'role', 'user') as kind,
                {account u.user u.host} as name,
                coalesce(json_value(u.priv, '$.plugin'), '') as "plugin",
                if(json_value(u.priv, '$.authentication_string') <> '', 'set', null) as "password",
                json_value(u.priv, '$.ssl_type') as "tls", json_value(u.priv, '$.ssl_cipher') as "tls cipher",
                json_value(u.priv, '$.x509_issuer') as "tls issuer", json_value(u.priv, '$.x509_subject') as "tls subject",
                json_value(u.priv, '$.max_questions') as "queries per hour", json_value(u.priv, '$.max_updates') as "updates per hour",
                json_value(u.priv, '$.max_connections') as "connections per hour",
                json_value(u.priv, '$.max_user_connections') as "connections",
                json_value(u.priv, '$.max_statement_time') as "statement time",
                if(json_value(u.priv, '$.account_locked') = 1, 'true', null) as "locked",
                if(json_value(u.priv, '$.password_last_changed') = 0 and u.user <> 'mariadb.sys', 'true', null) as "password expired",
                json_value(u.priv, '$.password_lifetime') as "password lifetime",
                json_value(u.priv, '$.default_role') as "default roles"
            from mysql.global_priv u
            where u.user not in ('mariadb.sys', 'PUBLIC') and {not ours u.user}
            """);

    private static final RowQuery MEMBERSHIPS_OF_MYSQL = new RowQuery("""
            select 'role membership' as kind,
                concat({account e.to_user e.to_host}, ' in ', {account e.from_user e.from_host}) as name,
                concat_ws('\\n', {account e.to_user e.to_host}, {account e.from_user e.from_host}) as needs,
                if(e.with_admin_option = 'Y', 'true', null) as "admin option"
            from mysql.role_edges e
            where {not ours e.to_user} and {not ours e.from_user}
            """);

    private static final RowQuery MEMBERSHIPS_OF_MARIADB = new RowQuery("""
            select 'role membership' as kind, concat({account m.user m.host}, ' in ', m.role) as name,
                concat_ws('\\n', {account m.user m.host}, m.role) as needs,
                if(m.admin_option = 'Y', 'true', null) as "admin option"
            from mysql.roles_mapping m
            where {not ours m.user} and {not ours m.role}
            """);

    /** The server of a FEDERATED table. Its password is seen by the census. */
    private static final RowQuery SERVERS = new RowQuery("""
            select 'server' as kind, server_name as name, host as "host", db as "database", username as "user",
                nullif(port, 0) as "port", socket as "socket", wrapper as "wrapper", owner as "owner",
                if(password <> '', 'set', null) as "password"
            from mysql.servers
            """);

    private static final RowQuery FUNCTIONS = new RowQuery("""
            select 'loadable function' as kind, name as name, ret as "result", dl as "library", type as "type" from mysql.func
            """);

    private static final RowQuery PLUGINS = new RowQuery("""
            select 'plugin' as kind, name as name, dl as "library" from mysql.plugin
            union all -- mysql
            select 'component', component_urn, null from mysql.component -- mysql
            """);

    /** Those of single tables are the tables', and the server's own are its own. */
    private static final RowQuery TABLESPACES = new RowQuery("""
            select if(t.space_type = 'Undo', 'undo tablespace', 'tablespace') as kind, t.name as name,
                if(t.encryption = 'Y', 'true', null) as "encryption", nullif(t.autoextend_size, 0) as "autoextend size",
                nullif(t.zip_page_size, 0) as "file block size", if(t.state <> 'normal', t.state, null) as "state",
                (select d.path from information_schema.innodb_datafiles d where d.space = conv(t.space, 10, 16)) as "file"
            from information_schema.innodb_tablespaces t
            where t.space_type in ('General', 'Undo') and t.name <> 'mysql' and t.name not like 'innodb\\_undo\\_%'
            """);

    private static final RowQuery RESOURCE_GROUPS = new RowQuery("""
            select 'resource group' as kind, resource_group_name as name, lower(resource_group_type) as "type",
                if(resource_group_enabled, null, 'false') as "enabled", convert(vcpu_ids using utf8mb4) as "cpus",
                thread_priority as "priority"
            from information_schema.resource_groups
            where resource_group_name not in ('USR_default', 'SYS_default')
            """);

    /** The server brings thousands along, all of one organization under its own numbers. */
    private static final RowQuery REFERENCE_SYSTEMS = new RowQuery("""
            select 'spatial reference system' as kind, srs_id as name, srs_name as "title", organization as "organization",
                organization_coordsys_id as "organization's number", definition as "definition", description as "comment"
            from information_schema.st_spatial_reference_systems
            where srs_id <> 0 and (organization is null or organization <> 'EPSG' or organization_coordsys_id <> srs_id)
            """);

    static final List<RowQuery> OF_MYSQL = List.of(
            DATABASES,
            USERS_OF_MYSQL,
            MEMBERSHIPS_OF_MYSQL,
            GrantQueries.GRANTS,
            GrantQueries.ROUTINES,
            GrantQueries.PROXIES,
            SERVERS,
            FUNCTIONS,
            PLUGINS,
            TABLESPACES.seenBy(Signs.of("alter_tablespace", "")),
            RESOURCE_GROUPS.seenBy(Signs.of("create_resource_group", "")),
            REFERENCE_SYSTEMS.seenBy(Signs.of("create_spatial_reference_system", "")));

    static final List<RowQuery> OF_MARIADB = List.of(
            DATABASES,
            USERS_OF_MARIADB,
            MEMBERSHIPS_OF_MARIADB,
            GrantQueries.GRANTS,
            GrantQueries.ROUTINES,
            GrantQueries.PROXIES,
            SERVERS,
            FUNCTIONS,
            PLUGINS);

    private ServerQueries() {}
}
