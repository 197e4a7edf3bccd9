package dev.palindrome.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palindrome.failure.HarnessException;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What every provider's server does. */
interface ProviderContract {

    DatabaseServer server();

    @Test
    default void saysWhoItIsAndWhy() {
        assertThat(server().engine()).isEqualTo("postgresql");
        assertThat(server().version()).matches("1[4-9]\\.\\d+");
        assertThat(server().because()).isNotBlank();
    }

    @Test
    default void createsDatabasesOfTheirOwn() throws SQLException {
        var one = server().create("contract");
        var other = server().create("contract");
        try {
            run(one, "create table t (id int)");
            assertThat(one.name()).isNotEqualTo(other.name());
            assertThat(text(other, "select count(*) from pg_class where relname = 't'"))
                    .isEqualTo("0");
            assertThat(text(other, "show server_encoding")).isEqualTo("UTF8");
        } finally {
            server().drop(one);
            server().drop(other);
        }
    }

    @Test
    default void copiesWhatTheSourceHolds() throws SQLException {
        var source = server().create("source");
        run(source, "create table t (id int); insert into t select generate_series(1, 1000)");
        var copy = server().copy(source, "copy");
        try {
            run(source, "drop table t");
            assertThat(text(copy, "select count(*) from t")).isEqualTo("1000");
        } finally {
            server().drop(source);
            server().drop(copy);
        }
    }

    @Test
    default void copiesWhatBelongsToTheSourceAsAWhole() throws SQLException {
        var source = server().create("settings");
        run(source, "create role contract_reader");
        run(source, "alter database %s set search_path to 'a b', public".formatted(source.name()));
        run(source, "grant create on database %s to contract_reader".formatted(source.name()));
        run(source, "comment on database %s is 'it''s mine'".formatted(source.name()));
        run(source, "alter database %s with is_template true".formatted(source.name()));
        var copy = server().copy(source, "copy");
        try {
            assertThat(text(copy, "show search_path")).isEqualTo("\"a b\", public");
            assertThat(text(copy, "select has_database_privilege('contract_reader', current_database(), 'create')"))
                    .isEqualTo("t");
            assertThat(text(
                            copy,
                            "select shobj_description(oid, 'pg_database') from pg_database"
                                    + " where datname = current_database()"))
                    .isEqualTo("it's mine");
            assertThatThrownBy(() -> run(copy, "drop role contract_reader")).hasMessageContaining(copy.name());
        } finally {
            server().drop(source);
            server().drop(copy);
        }
        var other = server().create("after");
        run(other, "drop role contract_reader");
        server().drop(other);
    }

    @Test
    default void dropsWithASubscriptionThatHoldsIt() throws SQLException {
        var database = server().create("subscriber");
        run(
                database,
                "create subscription held connection 'dbname=nowhere' publication p with (connect = false, slot_name = 'x')");
        server().drop(database);
        assertThatThrownBy(database::connect).isInstanceOf(SQLException.class);
    }

    @Test
    default void copiesWhileSomebodyIsConnected() throws SQLException {
        var source = server().create("busy");
        try (var idle = source.connect()) {
            var copy = server().copy(source, "copy");
            server().drop(copy);
            assertThat(idle.isValid(1)).isFalse();
        } finally {
            server().drop(source);
        }
    }

    @Test
    default void dropsWhileSomebodyIsConnectedAndTwice() throws SQLException {
        var database = server().create("dropped");
        try (var connection = database.connect()) {
            server().drop(database);
            server().drop(database);
            assertThat(connection.isValid(1)).isFalse();
            assertThatThrownBy(database::connect).isInstanceOf(SQLException.class);
        }
    }

    @Test
    default void opensSessionsInUtcWhateverThisMachineThinks() throws SQLException {
        var database = server().create("zone");
        try {
            assertThat(text(database, "show timezone")).isEqualTo("UTC");
        } finally {
            server().drop(database);
        }
    }

    @Test
    default void namesWhatItCouldNotDo() {
        var gone = server().create("gone");
        server().drop(gone);
        assertThatThrownBy(() -> server().copy(gone, "copy"))
                .isInstanceOf(HarnessException.class)
                .hasMessageContaining(gone.name())
                .hasMessageContaining("3D000");
    }

    static void run(Database database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String text(Database database, String query) throws SQLException {
        try (Connection connection = database.connectForReading();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
