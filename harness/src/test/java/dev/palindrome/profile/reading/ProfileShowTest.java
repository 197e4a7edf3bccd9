package dev.palindrome.profile.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.profile.ProfileWriter;
import dev.palindrome.testing.TestDatabase;
import dev.palindrome.testing.TestServers;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** A profile of somebody else's database leads to the same distributions, and holds no value that was not allowed. */
class ProfileShowTest {

    /** What pgbench -i makes at scale 10, a hundredth as big, with one of its --foreign-keys, and a load of its random_zipfian. */
    private static final String PGBENCH = """
            create table pgbench_branches (bid int primary key, bbalance int, filler char(88));
            create table pgbench_tellers (tid int primary key, bid int references pgbench_branches, tbalance int, filler char(84));
            create table pgbench_accounts (aid int primary key, bid int references pgbench_branches, abalance int, filler char(84));
            create table pgbench_history (tid int, bid int references pgbench_branches, aid int, delta int, mtime timestamp,
                filler char(22))
            """;

    private static final String PGBENCH_ROWS = """
            select setseed(0.42);
            insert into pgbench_branches select g, 0 from generate_series(1, 10) g;
            insert into pgbench_tellers select g, (g - 1) / 10 + 1, 0 from generate_series(1, 100) g;
            insert into pgbench_accounts select g, (g - 1) / 1000 + 1, 0, '' from generate_series(1, 10000) g;
            insert into pgbench_history
                select least(100, floor(power(random(), -1 / 1.2))), 1 + floor(random() * 10),
                       least(10000, floor(power(random(), -1 / 0.4))), floor(random() * 10001) - 5000,
                       timestamp '2025-03-01' + random() * interval '300 days'
                from generate_series(1, 20000);
            update pgbench_accounts a set abalance = h.sum
            from (select aid, sum(delta) from pgbench_history group by aid) h
            where h.aid = a.aid;
            analyze
            """;

    private static final String SHOP = """
            create type channel as enum ('web', 'shop', 'phone');
            create table customers (id bigserial primary key, mail text not null unique, full_name text, country char(2),
                born date, newsletter boolean not null, height numeric(5,2));
            create table orders (id bigserial primary key, customer_id bigint not null references customers,
                status varchar(20) not null check (status in ('new', 'paid', 'gone')), via channel, total numeric(12,2) not null check (total >= 0),
                placed timestamptz not null, remark text, phone text)
            """;

    private static final String SHOP_ROWS = """
            select setseed(0.42);
            insert into customers (mail, full_name, country, born, newsletter, height)
                select 'person' || g || '@mail' || g % 7 || '.test', case when random() < 0.9 then 'Secretname Number' || g % 1500 end,
                       (array['DE','US','FR','TR','JP','BR','GB','SE','NO','FI'])[1 + floor(power(random(), 3) * 10)],
                       case when random() < 0.35 then date '1950-01-01' + (random() * 18000)::int end, random() < 0.8,
                       round((165 + 12 * (random() + random() + random() - 1.5) * 2)::numeric, 2)
                from generate_series(1, 5000) g;
            insert into orders (customer_id, status, via, total, placed, remark, phone)
                select 1 + floor(power(random(), 3) * 4000), (array['new','paid','paid','paid','gone'])[1 + floor(random() * 5)],
                       case when random() < 0.95 then (array['web','web','shop','phone'])[1 + floor(random() * 4)]::channel end,
                       round((exp(3 + 2 * (random() + random() + random() - 1.5)))::numeric, 2),
                       timestamptz '2021-06-01' + power(random(), 0.5) * interval '1800 days',
                       case when random() < 0.2 then repeat('remark ' || g % 90 || ' ', 1 + (random() * 6)::int) end,
                       '+49 171 ' || 1000000 + g
                from generate_series(1, 20000) g;
            analyze
            """;

    @Nested
    @TestInstance(Lifecycle.PER_CLASS)
    class OfPgbench extends Show {

        OfPgbench() {
            super(PGBENCH, PGBENCH_ROWS, Allowance.NONE);
        }
    }

    @Nested
    @TestInstance(Lifecycle.PER_CLASS)
    class OfAShop extends Show {

        OfAShop() {
            super(SHOP, SHOP_ROWS, new Allowance(Set.of("orders.status"), 0));
        }

        @Test
        void whatWasAllowedIsThere() {
            assertThat(text()).contains("\"paid\": 0.", "\"phone\": 0.", "\"true\": 0.");
            assertThat(notes()).anyMatch(note -> note.startsWith("public.orders.status: written with 3 of its values"));
        }

        @Test
        void whatLooksPersonalIsToldWithoutPlaces() {
            assertThat(notes()).anyMatch(note -> note.startsWith("public.customers.born: it looks personal"));
        }
    }

    /** One source, its profile, and a database filled by it. */
    @TestInstance(Lifecycle.PER_CLASS)
    abstract static class Show {

        private final String tables;
        private final String rows;
        private final Allowance allowance;
        private TestDatabase source;
        private TestDatabase copy;
        private ProfileReader.Gathered gathered;

        Show(String tables, String rows, Allowance allowance) {
            this.tables = tables;
            this.rows = rows;
            this.allowance = allowance;
        }

        @BeforeAll
        void readAndFill(@TempDir Path folder) throws SQLException, IOException {
            source = new TestDatabase(TestServers.postgres());
            source.run(tables + ";" + rows);
            gathered = Profiled.of(source, allowance);
            copy = new TestDatabase(TestServers.postgres());
            copy.run(tables);
            var report = Profiled.fill(
                    copy, gathered.profile(), (int) gathered.profile().biggest(), folder);
            assertThat(report.unfilledTables()).isEmpty();
            copy.run("analyze");
        }

        @AfterAll
        void drop() throws SQLException {
            source.close();
            copy.close();
        }

        String text() {
            return ProfileWriter.write(gathered.profile());
        }

        java.util.List<String> notes() {
            return gathered.notes();
        }

        @Test
        void theDistributionsAreTheSameWithinTheStatedBounds() throws SQLException {
            assertThat(new SameDistributions(source, copy, gathered.profile()).differences())
                    .isEmpty();
        }

        @Test
        void itHoldsNoValueThatWasNotAllowed() throws SQLException {
            assertThat(new ForbiddenValues(source, text(), allowance).found()).isEmpty();
        }
    }
}
