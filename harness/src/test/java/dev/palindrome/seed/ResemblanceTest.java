package dev.palindrome.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.palindrome.profile.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResemblanceTest {

    private static final String[] SHOP = {
        "create table customers (id int primary key, city text, mail text unique, born date, height numeric(5,2))", """
        create table orders (id int primary key, customer_id int not null references customers, status text,
            total numeric(10,2) check (total < 5000), paid timestamptz, items int not null)
        """
    };

    private static final String LIKE = """
            profile: 1
            tables:
              customers:
                rows: 1000
                columns:
                  city: {nulls: 0.4, distinct: 50, common: [0.3, 0.1], length: {least: 4, average: 8, most: 30}}
                  mail: {nulls: 0.2, distinct: all}
                  born: {nulls: 0.07, distinct: 700, quantiles: {1: 1950-01, 50: 1985-06, 99: 2005-12}}
                  height: {nulls: 0.9, quantiles: {5: 150, 50: 170, 95: 190}}
              orders:
                rows: 5000
                columns:
                  status: {nulls: 0, values: {new: 0.7, paid: 0.25, gone: 0.05}}
                  total: {nulls: 0.1, quantiles: {1: 10, 50: 100, 99: 9000}}
                  items: {distinct: 10, common: [0.5, 0.2], quantiles: {1: 1, 25: 1, 50: 1, 75: 4, 90: 8, 99: 10}}
                keys:
                  customer_id: {childless: 0.3, children: {50: 2, 90: 10, 99: 100}}
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void rowsFollowTheProfile() throws SQLException, IOException {
        try (var db = Filled.with(SHOP)) {
            var report = fill(db, LIKE);
            assertThat(report.unfilledTables()).isEmpty();
            assertThat(db.count("select count(*) from customers")).isEqualTo(1000);
            assertThat(db.count("select count(*) from orders")).isEqualTo(5000);
            assertThat(share(db, "customers", "city is null")).isCloseTo(0.4, within(0.02));
            assertThat(share(db, "customers", "mail is null")).isCloseTo(0.2, within(0.02));
            assertThat(share(db, "customers", "height is null")).isCloseTo(0.9, within(0.02));
            assertThat(db.count("select count(distinct city) from customers")).isBetween(45L, 70L);
            assertThat(share(db, "customers where city is not null", "born < '1985-06-15'"))
                    .isCloseTo(0.5, within(0.05));
            assertThat(share(db, "orders", "status = 'new'")).isCloseTo(0.7, within(0.02));
            assertThat(share(db, "orders", "items = 1")).isCloseTo(0.5, within(0.02));
            assertThat(db.count("select count(distinct customer_id) from orders"))
                    .isEqualTo(700);
            assertThat(db.count("select max(n) from (select count(*) n from orders group by customer_id) c"))
                    .isBetween(60L, 130L);
        }
    }

    @Test
    void constraintsWinOverTheProfile() throws SQLException, IOException {
        try (var db = Filled.with(SHOP)) {
            fill(db, LIKE);
            assertThat(db.count("select count(*) from orders where total >= 5000"))
                    .isZero();
            db.validateKeys();
        }
    }

    @Test
    void theSameSeedGivesTheSameRows() throws SQLException, IOException {
        try (var one = Filled.with(SHOP);
                var two = Filled.with(SHOP)) {
            fill(one, LIKE);
            fill(two, LIKE);
            assertThat(one.dump()).isEqualTo(two.dump());
        }
    }

    @Test
    void aColumnThatMayBeNullIsSomewhereNullWhateverTheProfileSays() throws SQLException, IOException {
        try (var db = Filled.with(SHOP)) {
            fill(db, LIKE);
            assertThat(db.count("select count(*) from orders where status is null"))
                    .isEqualTo(1);
        }
    }

    private SeedReport fill(Filled db, String profile) throws SQLException, IOException {
        var file = Files.writeString(folder.resolve("profile.yaml"), profile);
        var plan = new SeedPlan(1000, 42, Profile.read(file));
        return db.fill(new Seeder(db.dialect(), plan, Foresight.none()), 1);
    }

    private static double share(Filled db, String table, String condition) throws SQLException {
        return Double.parseDouble(String.valueOf(
                db.one("select avg(case when %s then 1.0 else 0 end) from %s".formatted(condition, table))));
    }
}
