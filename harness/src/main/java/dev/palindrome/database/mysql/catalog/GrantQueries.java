package dev.palindrome.database.mysql.catalog;

/** Who may do what. An object stands for all that one account may do with one thing. */
final class GrantQueries {

    /** Names of databases are patterns here, where {@code _} stands for any character unless it is escaped. */
    private static final String TARGET = """
            if(replace(%1$s, '\\\\', '') = {own}, %2$s, concat(%1$s, %3$s))""";

    private static final String OURS_OR_PLAIN = """
            (replace(%1$s, '\\\\', '') = {own} or replace(%1$s, '\\\\', '') not regexp '^palindrome_.*_[0-9]+$')""";

    /** USAGE means nothing at all. What is allowed on columns comes one by one. */
    static final RowQuery GRANTS = new RowQuery("""
            select 'grant' as kind, concat(g.account, ' on ', g.target) as name, g.account as needs,
                group_concat(g.privilege order by g.privilege separator ', ') as "privileges",
                nullif(group_concat(g.grantable order by g.privilege separator ', '), '') as "grant option"
            from (
                select {grantee} as account, '*.*' as target, lower(privilege_type) as privilege,
                    if(is_grantable = 'YES', lower(privilege_type), null) as grantable
                from information_schema.user_privileges
                where privilege_type <> 'USAGE'
                union all
                select {grantee}, %s, lower(privilege_type), if(is_grantable = 'YES', lower(privilege_type), null)
                from information_schema.schema_privileges
                where privilege_type <> 'USAGE' and %s
                union all
                select {grantee}, %s, lower(privilege_type), if(is_grantable = 'YES', lower(privilege_type), null)
                from information_schema.table_privileges
                where privilege_type <> 'USAGE' and %s
                union all
                select {grantee}, %s,
                    concat(lower(privilege_type), ' (', group_concat(column_name order by column_name separator ', '), ')'),
                    if(max(is_grantable) = 'YES', lower(privilege_type), null)
                from information_schema.column_privileges
                where %s
                group by grantee, table_schema, table_name, privilege_type) g
            where g.account not in ('mysql.sys@localhost', 'mysql.session@localhost', 'mysql.infoschema@localhost',
                'mariadb.sys@localhost')
            and {not ours g.account} and g.account not regexp '^palindrome_.*_[0-9]+@'
            group by g.account, g.target
            """.formatted(
                    TARGET.formatted("table_schema", "'database()'", "'.*'"),
                    OURS_OR_PLAIN.formatted("table_schema"),
                    TARGET.formatted("table_schema", "table_name", "concat('.', table_name)"),
                    OURS_OR_PLAIN.formatted("table_schema"),
                    TARGET.formatted("table_schema", "table_name", "concat('.', table_name)"),
                    OURS_OR_PLAIN.formatted("table_schema")));

    static final RowQuery ROUTINES = new RowQuery("""
            select 'grant' as kind,
                concat({account user host}, ' on ', lower(routine_type), ' ', %s) as name, {account user host} as needs,
                lower(replace(concat(proc_priv), ',', ', ')) as "privileges"
            from mysql.procs_priv
            where user not in ('mysql.sys', 'mysql.session', 'mariadb.sys') and {not ours user} and %s
            """.formatted(
            TARGET.formatted("db", "routine_name", "concat('.', routine_name)"), OURS_OR_PLAIN.formatted("db")));

    static final RowQuery PROXIES = new RowQuery("""
            select 'grant' as kind,
                concat({account user host}, ' as proxy of ', concat(proxied_user, '@', proxied_host)) as name,
                {account user host} as needs,
                if(with_grant, 'true', null) as "grant option"
            from mysql.proxies_priv
            where user not in ('mysql.sys', 'mysql.session', 'mariadb.sys') and {not ours user}
            """);

    private GrantQueries() {}
}
