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
                create table t (id int primary key);
                create foreign data wrapper fw; create server srv foreign data wrapper fw;
                create user mapping for public server srv options (password 'a')""");
    }

    @AfterAll
    static void close() throws SQLException {
        playground.close();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            create role counted => roles
            alter role postgres set work_mem = '5MB' => roles, settings
            create role counted; grant pg_monitor to counted => role memberships, roles
            alter role postgres connection limit 7 => roles
            select lo_create(0) => large objects
            revoke execute on function pg_sleep from public => privileges on the server's functions
            grant select on pg_authid to public => privileges on the server's relations
            alter user mapping for public server srv options (set password 'b') => user mapping options
            grant set on parameter work_mem to pg_monitor -- since 15 => parameter privileges
            set allow_system_table_mods to on; create function pg_catalog.counted() returns int language sql as 'select 1' => routines in the server's schemas
            """)
    void countsWhatIsNotModelled(String sql, String expected) throws SQLException {
        Playground.assumeKnown(sql);
        Map<String, String> before = playground.after("select 1").census();
        Map<String, String> after = playground.after(sql).census();
        var changed = new TreeSet<String>();
        changed.addAll(before.keySet());
        changed.addAll(after.keySet());
        changed.removeIf(name -> String.valueOf(before.get(name)).equals(after.get(name)));
        assertThat(String.join(", ", changed)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table x (id int)",
                "create extension hstore",
                "insert into t values (1)",
                "create role counted; drop role counted"
            })
    void countsNothingElse(String sql) throws SQLException {
        assertThat(playground.after(sql).census())
                .isEqualTo(playground.after("select 1").census());
    }
}
