package dev.palindrome.examples;

import static dev.palindrome.junit.assertion.MigrationAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.palindrome.check.Judgement;
import dev.palindrome.junit.AfterUp;
import dev.palindrome.junit.MigrationChecks;
import dev.palindrome.junit.MigrationTest;
import dev.palindrome.migration.Migration;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What a user writes: the inherited checks for each migration of the shop, and two questions of one's own. */
@MigrationTest(folder = "db/shop/migrations", rows = 200)
class ShopMigrationsTest implements MigrationChecks {

    /** What the totals must be just after they were computed, before rows of later versions come in. */
    private static final String WRONG_TOTALS = """
            select count(*)
            from orders o
            where total_cents <> (
                select coalesce(sum(quantity::bigint * unit_price_cents), 0)
                from order_items
                where order_id = o.id)
            """;

    @Test
    void canAlwaysBeTakenBack(Judgement judgement) {
        assertThat(judgement).isReversible();
    }

    @Test
    void totalsAreTheSumsOfTheItems(Migration migration, @AfterUp Connection db) throws SQLException {
        assumeTrue(migration.description().equals("add_order_totals"), "the totals are computed by another migration");

        try (var statement = db.createStatement();
                var wrong = statement.executeQuery(WRONG_TOTALS)) {
            wrong.next();
            assertThat(wrong.getLong(1)).isZero();
        }
    }
}
