package dev.palindrome.profile.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.database.DatabaseServer;
import dev.palindrome.profile.ProfileWriter;
import dev.palindrome.profile.reading.Address.Origin;
import dev.palindrome.testing.TestContainers;
import dev.palindrome.testing.TestDatabase;
import dev.palindrome.testing.TestServers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MysqlProfileTest {

    private static final String[] TABLES = {
        "create table customers (id int primary key, mail varchar(80), height decimal(5,2), born date)", """
        create table orders (id int primary key, customer_id int, status varchar(10), placed datetime,
            kind enum('web', 'shop'), foreign key (customer_id) references customers (id))
        """, """
        insert into customers
        with recursive n (i) as (select 1 union all select i + 1 from n where i < 900)
        select i, concat('person', i, '@mail.test'), 150 + i % 40 + i / 1000, '1980-01-01' from n
        """, """
        insert into orders select id, id % 90 + 1, if(id % 3 = 0, null, if(id % 2 = 0, 'new', 'paid')),
            date_add('2024-01-01', interval id hour), if(id % 10 = 0, 'web', 'shop') from customers
        """
    };

    private static String profile(DatabaseServer server, Allowance allowance, String... analyses) throws SQLException {
        try (var database = new TestDatabase(server)) {
            for (var statement : TABLES) {
                database.run(statement);
            }
            for (var statement : analyses) {
                database.run(statement);
            }
            database.run("create user profile_reader identified by 'of the tests alone'");
            database.run("grant select on *.* to profile_reader");
            try (var session = database.connect()) {
                var url = session.getMetaData().getURL().split("\\?")[0];
                var terms = new Terms(allowance, Set.of(), false, Duration.ofSeconds(30));
                var address = Address.parse(url, Origin.ARGUMENT).as("profile_reader", "of the tests alone");
                return ProfileWriter.write(
                        ProfileReader.read(address, terms, Optional::empty).profile());
            } finally {
                database.run("drop user profile_reader");
            }
        }
    }

    @Test
    void mariaDbTellsWhatItKeeps() throws SQLException {
        var text = profile(
                TestServers.mariaDb(),
                Allowance.NONE,
                "analyze table customers persistent for all",
                "analyze table orders persistent for all");
        assertThat(text)
                .contains("engine: mariadb", "nulls: 0.3333", "parent: customers", "childless: 0.9", "2024-01")
                .doesNotContain("person", "paid");
    }

    @Test
    @Tag("container")
    void mysqlTellsWhatItKeeps() throws SQLException {
        var text = profile(
                TestContainers.mysql(),
                new Allowance(Set.of("orders.status"), 0),
                "analyze table customers, orders",
                "analyze table customers update histogram on mail, height with 50 buckets",
                "analyze table orders update histogram on status, placed, kind with 50 buckets");
        assertThat(text)
                .contains("engine: mysql", "nulls: 0.3333", "parent: customers", "childless: 0.9", "2024-01")
                .contains("\"paid\": 0.5", "\"web\": 0.1")
                .doesNotContain("person");
    }
}
