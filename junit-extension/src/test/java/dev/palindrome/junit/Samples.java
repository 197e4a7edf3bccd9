package dev.palindrome.junit;

import static dev.palindrome.junit.assertion.MigrationAssertions.assertThat;

import dev.palindrome.cycle.CycleEvidence;
import dev.palindrome.migration.Migration;
import java.sql.Connection;
import java.sql.SQLException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Annotated classes as users write them; run by the tests of this package, never on their own. */
final class Samples {

    private Samples() {}

    @MigrationTest(folder = "db/good", rows = 20)
    static class Good implements MigrationChecks {

        @Test
        void theSchemaComesBack(CycleEvidence evidence) {
            assertThat(evidence).restoresSchema().restoresRows().restoresValues();
            assertThat(evidence).afterUp().hasTable("public.users").hasColumn("public.users.email");
        }

        @Test
        void usersAreThereAfterTheUp(@AfterUp Connection db) throws SQLException {
            try (var statement = db.createStatement()) {
                statement.executeUpdate("delete from users");
            }
        }

        @Test
        void theDownTakesAway(@AfterDown Connection db, Migration migration) throws SQLException {
            String gone = migration.id().equals("000001") ? "users" : "users.age";
            try (var statement = db.createStatement();
                    var result = statement.executeQuery(
                            "select count(*) from information_schema.columns where table_schema = 'public'"
                                    + " and table_name || '.' || column_name like '" + gone + "%'")) {
                result.next();
                Assertions.assertThat(result.getLong(1)).isZero();
            }
        }
    }

    @MigrationTest(folder = "db/forgetful", rows = 20)
    static class Forgetful implements MigrationChecks {}

    @MigrationTest(folder = "db/forgetful", rows = 0, expect = "000002=broken", minCoverage = 1)
    static class Uncovered implements MigrationChecks {}

    @MigrationTest(folder = "db/good", rows = 20, minCoverage = 10)
    static class Covered implements MigrationChecks {}

    @MigrationTest(folder = "db/forgetful", rows = 20, expect = "000002=broken")
    static class KnownToBeForgetful implements MigrationChecks {}

    @MigrationTest(folder = "db/good", rows = 20, expect = "000002=broken")
    static class BetterThanExpected implements MigrationChecks {}

    @MigrationTest(folder = "db/frozen/migrations", rows = 20)
    static class Frozen implements MigrationChecks {}

    @MigrationTest(folder = "db/thawed/migrations", rows = 20, baseline = "db/thawed/known.txt")
    static class Thawed implements MigrationChecks {}

    @MigrationTest(folder = "db/good", rows = 20)
    static class Empty {}

    @MigrationTest(folder = "db/good", rows = 20)
    static class OfItsOwnWithoutAny implements EachMigration {}

    @MigrationTest(folder = "db/good", rows = 20, checks = "schema-restored")
    static class OfItsOwn implements EachMigration {

        @Test
        void theUpRan(@AfterUp Connection db, Migration migration) {
            Assertions.assertThat(db).as(migration.name()).isNotNull();
        }
    }

    @MigrationTest(folder = "db/good", rows = 20)
    static class GoodFactory implements MigrationFactory {}

    @MigrationTest(folder = "db/forgetful", rows = 20)
    static class ForgetfulFactory implements MigrationFactory {}

    @MigrationTest(folder = "db/good", rows = 20, expect = "000002=broken")
    static class BetterThanExpectedFactory implements MigrationFactory {}

    @MigrationTest(folder = "db/good", rows = 20)
    static class Seeded implements MigrationChecks, EachMigration {

        @Seed(before = "000002")
        static void ada(Connection db) throws SQLException {
            try (var statement = db.createStatement()) {
                statement.execute("insert into users (email) values ('ada')");
            }
        }

        @Test
        void adaIsThereWhereAnyoneIs(@AfterUp Connection db) throws SQLException {
            try (var statement = db.createStatement();
                    var found = statement.executeQuery(
                            "select count(*) filter (where email <> 'ada') from users having count(*) filter (where email = 'ada') = 0")) {
                Assertions.assertThat(found.next() ? found.getInt(1) : 0).isZero();
            }
        }
    }

    @MigrationTest(folder = "db/good", rows = 20)
    static class FailingSeed implements MigrationChecks {

        @Seed(before = "000002")
        static void rows(Connection db) throws SQLException {
            try (var statement = db.createStatement()) {
                statement.execute("insert into nowhere values (1)");
            }
        }
    }

    @MigrationTest(folder = "db/good", rows = 20)
    static class SeedForNoMigration implements MigrationChecks {

        @Seed(before = "000009")
        static void rows(Connection db) {}
    }

    @MigrationTest(
            folder = "db/newer",
            rows = 0,
            database = {"postgresql:15", "postgresql:18"})
    static class FactoryOnTwo implements MigrationFactory {}

    @MigrationTest(
            folder = "db/good",
            provider = "embedded",
            database = "postgresql:16",
            disabledWithoutDatabase = true)
    static class FactoryWithoutDatabase implements MigrationFactory {}

    @MigrationTest(folder = "db/god")
    static class FactoryOfWrongFolder implements MigrationFactory {}

    @MigrationTest(folder = "db/good")
    static class Both implements MigrationChecks, MigrationFactory {}

    @MigrationTest(folder = "db/good")
    static class NoInterface {

        @Test
        void ofItsOwn() {}
    }

    static class NotAnnotated implements MigrationChecks {}

    static class FactoryNotAnnotated implements MigrationFactory {}

    @MigrationTest(folder = "db/good", rows = 0, checks = "schema-restored")
    static class ConnectionOfTheFactory implements MigrationFactory {

        @Test
        void ofItsOwn(@AfterUp Connection db) {}
    }

    @MigrationTest(folder = "db/god")
    static class WrongFolder implements MigrationChecks {}

    @MigrationTest(folder = "db/good", expect = "000009=lossy")
    static class UnknownMigration implements MigrationChecks {}

    @MigrationTest(folder = "db/good", rows = 20, checks = "schema-restored")
    static class OneCheck implements MigrationChecks {}

    @MigrationTest(folder = "db/hosted", rows = 20, before = "db/host.sql", variables = "module=billing")
    static class Hosted implements MigrationChecks {

        @BeforeMigrations
        static void reader(Connection db) throws SQLException {
            try (var statement = db.createStatement()) {
                statement.execute("create role host_reader; grant select on host.customers to host_reader");
            }
        }
    }

    @MigrationTest(folder = "db/good", rows = 0)
    static class FailingHost implements MigrationChecks {

        @BeforeMigrations
        static void host(Connection db) throws SQLException {
            try (var statement = db.createStatement()) {
                statement.execute("create table host.customers ()");
            }
        }
    }

    @MigrationTest(folder = "db/good", rows = 0)
    static class HostOfAnotherForm implements MigrationChecks {

        @BeforeMigrations
        void host() {}
    }

    @MigrationTest(
            folder = "db/newer",
            rows = 0,
            database = {"postgresql:15", "postgresql:18"})
    static class OnTwo implements MigrationChecks {}

    @MigrationTest(
            folder = "db/newer",
            rows = 0,
            database = {"postgresql:15", "postgresql:18"},
            expect = "postgresql:15:000002=broken")
    static class KnownToDiffer implements MigrationChecks {}

    @MigrationTest(folder = "db/newer", rows = 0, checks = "up-applies")
    static class Anywhere implements MigrationChecks {}

    @MigrationTest(folder = "db/good", rows = 0, groups = "000001..000002", checks = "schema-restored")
    static class Grouped implements MigrationChecks {}

    @MigrationTest(folder = "db/good", rows = 0, checks = "schema-restored", settings = "TimeZone=Asia/Tokyo")
    static class InTokyo implements EachMigration {

        @Test
        void theSessionIsThereToo(@AfterUp Connection db) throws SQLException {
            try (var statement = db.createStatement();
                    var result = statement.executeQuery("show timezone")) {
                result.next();
                Assertions.assertThat(result.getString(1)).isEqualTo("Asia/Tokyo");
            }
        }
    }

    @MigrationTest(rows = 0, since = "HEAD", checks = "schema-restored")
    static class Since implements MigrationChecks {}

    @MigrationTest(folder = "db/good", database = "postgre")
    static class UnknownDatabase implements MigrationChecks {}

    @MigrationTest(
            folder = "db/good",
            provider = "embedded",
            database = "postgresql:16",
            disabledWithoutDatabase = true)
    static class NoDatabaseIsFine implements MigrationChecks {}
}
