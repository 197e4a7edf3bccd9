package dev.palindrome.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.schema.TableName;
import dev.palindrome.testing.TestDatabase;
import dev.palindrome.testing.TestServers;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A database with rows, and a reader whose every state is held against one read anew. */
abstract class ReadDatabase {

    static final TableName USERS = new TableName("public", "users");
    static final TableName ORDERS = new TableName("public", "orders");

    TestDatabase db;
    StateReader reader;

    @BeforeEach
    void open() throws SQLException {
        db = new TestDatabase(TestServers.postgres());
        db.run("""
                create type mood as enum ('sad', 'glad');
                create table users (id serial primary key, name text, mood mood default 'sad');
                create table orders (id serial primary key, user_id int references users, total numeric);
                insert into users (name) select 'n' || i from generate_series(1, 20) i;
                insert into orders (user_id, total) select i, i from generate_series(1, 10) i;
                create collation c0 (provider = icu, locale = 'fr');
                create view names as select name from users;
                create function f() returns int language sql as 'select 1';
                create table tool_history (id serial, name text)""");
        reader = new StateReader(db.dialect(), TestDatabase.SCOPE, db.observer(), true);
    }

    @AfterEach
    void close() throws SQLException {
        db.close();
    }

    State read() throws SQLException {
        State state = reader.read(List.of(), List.of());
        State anew = new StateReader(db.dialect(), TestDatabase.SCOPE, db.observer(), true).read(List.of(), List.of());
        // Not isEqualTo: it would print both.
        assertThat(state.equals(anew))
                .as("a state read by what changed is the one read anew")
                .isTrue();
        return state;
    }

    DataDiff diff(String up, String down) throws SQLException {
        State before = read();
        reader.keepRows(before, table -> true);
        db.run(up);
        read();
        db.run(down);
        return reader.compare(before, read());
    }
}
