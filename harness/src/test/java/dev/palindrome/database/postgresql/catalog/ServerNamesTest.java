package dev.palindrome.database.postgresql.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.testing.TestDatabase;
import dev.palindrome.testing.TestServers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerNamesTest {

    @ParameterizedTest
    @CsvSource({
        "users_email_key, users, email, key",
        "users_email_key7, users, email, key",
        "users_pkey, users, '', pkey",
        "a_b_c_idx, a, b_c, idx",
        "t2_c1_fkey12, t2, c1, fkey"
    })
    void areTableColumnsAndSuffix(String name, String base, String addition, String label) {
        assertThat(ServerNames.wouldChoose(name, base, addition, label)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "users_email_key_1, users, email, key",
        "users_mail_key, users, email, key",
        "uq_users_email, users, email, key",
        "users_email_idx, users, email, key",
        "users_pkey, users, id, pkey"
    })
    void areNoOthers(String name, String base, String addition, String label) {
        assertThat(ServerNames.wouldChoose(name, base, addition, label)).isFalse();
    }

    /** The server itself is asked, for where it cuts nobody remembers. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a_table_with_quite_a_long_name_for_a_table_indeed",
                "a_table_with_a_name_that_fills_the_whole_space_that_names_have_",
                "täble_with_ümläuts_ünd_a_löng_näme_that_tökes_möre_bytes"
            })
    void areCutAsTheServerCutsThem(String table) throws SQLException {
        try (var database = new TestDatabase(TestServers.postgres());
                Connection session = database.connect();
                Statement statement = session.createStatement()) {
            for (String column : new String[] {
                "a", "a_column_with_quite_a_long_name_itself_so_it_is", "spälte_mit_ümläuten_die_länger_ist"
            }) {
                statement.execute("create table \"%s\" (\"%s\" int unique, b int unique)".formatted(table, column));
                String name = text(statement, """
                        select conname from pg_constraint where conrelid = '"%s"'::regclass and conkey = '{1}' and contype = 'u'""".formatted(table));
                assertThat(ServerNames.wouldChoose(name, table, column, "key"))
                        .as(name)
                        .isTrue();
                statement.execute("drop table \"%s\"".formatted(table));
            }
        }
    }

    @Test
    void areNoneWithoutALabel() {
        assertThat(ServerNames.wouldChoose("users", "users", "", "")).isFalse();
    }

    private static String text(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
