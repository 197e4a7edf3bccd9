package dev.palindrome.profile.reading;

/** What information_schema is asked, on MySQL and on MariaDB. */
final class MysqlQueries {

    private MysqlQueries() {}

    static final String TABLES = """
            select table_name, table_rows
            from information_schema.tables
            where table_schema = database()
              and table_type = 'BASE TABLE'
            order by table_name
            """;

    /** The cardinality of an index's first column is how many different values it has. */
    static final String COLUMNS = """
            select c.table_name, c.column_name, lower(c.data_type) as type, c.column_type as whole_type,
                   (select max(s.cardinality)
                    from information_schema.statistics s
                    where s.table_schema = c.table_schema
                      and s.table_name = c.table_name
                      and s.column_name = c.column_name
                      and s.seq_in_index = 1) as different,
                   exists (select 1
                           from information_schema.key_column_usage k
                           where k.table_schema = c.table_schema
                             and k.table_name = c.table_name
                             and k.column_name = c.column_name
                             and (k.referenced_table_name is not null
                                  or not exists (select 1
                                                 from information_schema.key_column_usage o
                                                 where o.table_schema = k.table_schema
                                                   and o.table_name = k.table_name
                                                   and o.constraint_name = k.constraint_name
                                                   and o.ordinal_position > 1))) as apart
            from information_schema.columns c
            where c.table_schema = database()
              and c.extra not like '%GENERATED%'
            order by c.table_name, c.ordinal_position
            """;

    static final String KEYS = """
            select k.table_name, k.constraint_name, k.column_name, k.referenced_table_name
            from information_schema.key_column_usage k
            where k.table_schema = database()
              and k.referenced_table_schema = database()
            order by k.table_name, k.constraint_name, k.ordinal_position
            """;
}
