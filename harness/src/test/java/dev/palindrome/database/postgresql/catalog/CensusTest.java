package dev.palindrome.database.postgresql.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CensusTest {

    private static Playground playground;

    @BeforeAll
    static void open() throws SQLException {
        playground = new Playground("""
                create table t (id int primary key); create table r (id int);
                create role counted password 'x'; select lo_create(7);
                create foreign data wrapper fw; create server srv foreign data wrapper fw;
                create user mapping for public server srv options (password 'a')""");
    }

    @AfterAll
    static void close() throws SQLException {
        playground.close();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            alter role postgres password 'x' => password of role postgres
            alter role counted password 'y' => password of role counted
            alter role counted password null => password of role counted
            create role another password 'x' => password of role another
            select lo_put(7, 0, 'x') => contents of large objects
            comment on type r is 'row' => comments on types that are made for others
            comment on function pg_sleep is 'waits' => the server's own rows of pg_description
            alter function pg_sleep cost 7 => the server's own rows of pg_proc
            alter operator pg_catalog.=(int, int) set (restrict = none) => the server's own rows of pg_operator
            alter schema information_schema rename to info => the server's own rows of pg_namespace
            grant insert on information_schema.tables to public => the server's own rows of pg_class
            create cast (oid as money) with inout => nothing
            set allow_system_table_mods to on; create function pg_catalog.c() returns int language sql as 'select 1' => rows of pg_proc in the server's schemas
            set allow_system_table_mods to on; create table information_schema.c (id int) => rows of pg_class in the server's schemas, rows of pg_type in the server's schemas
            """)
    void countsWhatIsNotModelled(String sql, String expected) throws SQLException {
        Playground.assumeKnown(sql);
        Map<String, String> before = playground.after("select 1").census();
        Map<String, String> after = playground.after(sql).census();
        var changed = new TreeSet<String>();
        changed.addAll(before.keySet());
        changed.addAll(after.keySet());
        changed.removeIf(name -> String.valueOf(before.get(name)).equals(after.get(name)));
        assertThat(changed.isEmpty() ? "nothing" : String.join(", ", changed)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table x (id int)",
                "create extension hstore",
                "insert into t values (1)",
                "create role another; drop role another",
                "grant execute on function pg_sleep to public; revoke execute on function pg_ls_dir(text) from public",
                "grant select on pg_authid to public; grant usage on type int4 to counted"
            })
    void countsNothingElse(String sql) throws SQLException {
        assertThat(playground.after(sql).census())
                .isEqualTo(playground.after("select 1").census());
    }
}
