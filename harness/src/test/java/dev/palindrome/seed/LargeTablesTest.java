package dev.palindrome.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.testing.TestServers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables with so many rows that they are made in pieces and their indexes are built afterwards. */
@Tag("battery")
class LargeTablesTest {

    private static final int ROWS = 25_000;

    private static final String[] SHOP = {
        "create table customer (id bigint generated always as identity primary key, email text not null unique)",
        """
        create table orders (
            id serial primary key, customer_id bigint not null references customer, parent_id int references orders,
            code varchar(40) not null unique, status text not null check (status in ('new', 'paid')), price numeric(10,2),
            number int not null, note text, unique (customer_id, number))
        """,
        "create index on orders (status, price)",
        "create table line (order_id int not null references orders, number int not null, primary key (order_id,"
                + " number))"
    };

    private static List<List<@Nullable String>> indexes(Filled db) throws SQLException {
        return db.rows("select to_jsonb(i)::text from pg_index i where indrelid >= 16384 order by indexrelid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"14", "15", "16", "17", "18"})
    void areFullAndValidAndTheirIndexesAreWhatTheyWere(String major) throws SQLException {
        try (var db = Filled.on(TestServers.postgres(major), SHOP)) {
            var before = indexes(db);
            var report = db.fill(ROWS);
            assertThat(report.unfilledTables()).isEmpty();
            assertThat(report.shortTables()).isEmpty();
            assertThat(indexes(db)).isEqualTo(before);
            for (var table : List.of("customer", "orders", "line")) {
                assertThat(db.count("select count(*) from " + table)).isEqualTo(ROWS);
            }
            assertThat(db.count("select count(distinct id) from orders")).isEqualTo(ROWS);
            assertThat(db.count("select last_value from orders_id_seq"))
                    .isEqualTo(db.count("select max(id) from orders"));
            db.validateKeys();
        }
    }

    @Test
    void getNewColumnsPieceByPieceAndTellHowFarTheyAre() throws SQLException {
        try (var db = Filled.with("create table thing (id int primary key, amount int not null check (amount > 0))")) {
            var told = new ArrayList<Long>();
            var seeder = new Seeder(
                    db.dialect(), new SeedPlan(ROWS, 42), Foresight.none(), (table, rows, total) -> told.add(rows));
            db.fill(seeder, 1);
            assertThat(told).containsExactly(10_000L, 20_000L, 25_000L);
            db.run("alter table thing add code varchar(30) unique, add share int check (share <= amount)");
            told.clear();

            assertThat(db.fill(seeder, 2).unfilledColumns()).isEmpty();
            assertThat(told).containsExactly(10_000L, 20_000L, 25_000L);
            assertThat(db.count("select count(code) from thing where id > 12000"))
                    .isPositive();
            assertThat(db.count("select count(*) from thing where code is not null and share is not null"))
                    .isBetween(ROWS / 4L, ROWS - 1L);
        }
    }

    @Test
    void holdTheSameRowsWhereIndexesStayInForce() throws SQLException {
        try (var some = Filled.with(SHOP);
                var others = Filled.with(SHOP)) {
            some.fill(ROWS);
            // It fires event triggers, so that no index rests.
            others.run(
                    "create function seen() returns event_trigger language plpgsql as 'begin end'",
                    "create event trigger seeing on ddl_command_end execute function seen()",
                    "alter event trigger seeing enable always");
            others.fill(ROWS);
            assertThat(others.dump()).isEqualTo(some.dump());
        }
    }

    @Test
    void sayWhatTheServerRefusesWhereAnIndexCannotBeBuilt() throws SQLException {
        try (var db = Filled.with(
                "create table thing (id int primary key, code text not null, amount int not null)",
                // It is taken for one over the column, whose values differ; the server minds less of them.
                "create unique index only_so_many on thing ((amount % 20000))")) {
            var before = indexes(db);
            var report = db.fill(ROWS);
            assertThat(indexes(db)).isEqualTo(before);
            assertThat(db.count("select count(*) from thing")).isEqualTo(20_000);
            assertThat(report.shortTables().toString()).contains("only_so_many");
        }
    }
}
