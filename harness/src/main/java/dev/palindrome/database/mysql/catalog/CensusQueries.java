package dev.palindrome.database.mysql.catalog;

import java.util.List;

/** What is counted and not modelled: each row is a name and a digest. */
final class CensusQueries {

    /** A password is salted: nobody can tell whether it is the same. */
    private static final String PASSWORDS_OF_MYSQL = """
            select concat('password of user ', {account user host}) as name,
                sha2(concat_ws(' ', plugin, authentication_string, user_attributes->'$.additional_password'), 256) as digest
            from mysql.user
            where user not in ('mysql.sys', 'mysql.session', 'mysql.infoschema') and {not ours user}
            and authentication_string <> ''
            """;

    private static final String PASSWORDS_OF_MARIADB = """
            select concat('password of user ', {account user host}) as name,
                sha2(concat_ws(' ', json_extract(priv, '$.plugin'), json_extract(priv, '$.authentication_string'),
                    json_extract(priv, '$.auth_or')), 256) as digest
            from mysql.global_priv
            where user <> 'mariadb.sys' and {not ours user} and coalesce(json_value(priv, '$.is_role'), 0) <> 1
            and (coalesce(json_value(priv, '$.authentication_string'), '') <> '' or json_exists(priv, '$.auth_or'))
            """;

    private static final String SERVERS = """
            select concat('password of server ', server_name) as name, sha2(password, 256) as digest
            from mysql.servers where password <> ''
            """;

    /** Which histograms there are; what they hold follows from the rows. */
    private static final String HISTOGRAMS = """
            select concat('histogram of ', table_name, '.', column_name) as name,
                sha2(concat_ws(' ', histogram->'$."histogram-type"', histogram->'$."number-of-buckets-specified"',
                    histogram->'$."auto-update"'), 256) as digest
            from information_schema.column_statistics
            where schema_name = {own}
            """;

    static final String LIBRARIES = """
            select concat('library ', library_name) as name, sha2(concat_ws(' ', language, library_definition), 256) as digest
            from information_schema.libraries
            where library_schema = {own}
            """;

    /** Settings that the server itself turns while it runs are left out. */
    static final String SETTINGS_OF_MYSQL = """
            select 'settings of the server' as name,
                sha2(group_concat(concat(variable_name, '=', coalesce(variable_value, '')) order by variable_name separator '\\n'), 256) as digest
            from performance_schema.global_variables
            where variable_name not in ('gtid_executed', 'gtid_purged', 'innodb_thread_sleep_delay')
            """;

    static final String SETTINGS_OF_MARIADB = """
            select 'settings of the server' as name,
                sha2(group_concat(concat(variable_name, '=', coalesce(variable_value, '')) order by variable_name separator '\\n'), 256) as digest
            from information_schema.global_variables
            where variable_name not like 'GTID%' and variable_name not in ('INNODB_THREAD_SLEEP_DELAY')
            """;

    private static final String SERVERS_SCHEMAS = """
            select concat('names in schema ', table_schema) as name,
                sha2(group_concat(table_name order by table_name separator '\\n'), 256) as digest
            from information_schema.tables
            where table_schema in ('mysql', 'sys')
            group by table_schema
            """;

    /** What surrounds the databases, and stays as long as that does. */
    static final List<String> OF_MYSQL = List.of(PASSWORDS_OF_MYSQL, SERVERS);

    static final List<String> OF_MARIADB = List.of(PASSWORDS_OF_MARIADB, SERVERS);

    /** What is read whenever any definition may have changed. */
    static final List<String> RESTLESS_OF_MYSQL = List.of(HISTOGRAMS, LIBRARIES, SERVERS_SCHEMAS);

    static final List<String> RESTLESS_OF_MARIADB = List.of(SERVERS_SCHEMAS);

    private CensusQueries() {}
}
