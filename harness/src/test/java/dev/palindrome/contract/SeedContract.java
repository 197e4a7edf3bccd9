package dev.palindrome.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.schema.TableContent;
import dev.palindrome.schema.TableName;
import dev.palindrome.seed.Foresight;
import dev.palindrome.seed.SeedPlan;
import dev.palindrome.seed.SeedReport;
import dev.palindrome.seed.Seeder;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Synthetic rows. */
interface SeedContract {

    int ROWS = 60;

    Engine engine();

    /** Return tables that hang on each other, with what a column may have. */
    private Ground ground() throws SQLException {
        return new Ground(
                engine(),
                Situations.of(engine(), "seed.sql", "tables that hang on each other")
                        .sql("sql"));
    }

    @Test
    default void fillEveryTableAndHonourItsConstraints() throws SQLException {
        try (var ground = ground()) {
            var report = fill(ground, 42);
            assertThat(report.unfilledTables()).isEmpty();
            assertThat(report.unfilledColumns()).isEmpty();
            assertThat(ground.contents(ground.shapes().values()).values())
                    .isNotEmpty()
                    .allSatisfy(content -> assertThat(content.rows()).isEqualTo(ROWS));
            var keys = ground.shapes().values().stream()
                    .flatMap(shape -> shape.foreignKeys().stream())
                    .toList();
            assertThat(ground.dialect()
                            .contents()
                            .orphans(ground.observer(), keys)
                            .values())
                    .hasSize(4)
                    .containsOnly(0L);
        }
    }

    @Test
    default void leaveNullsWhereTheyMayBe() throws SQLException {
        try (var ground = ground()) {
            fill(ground, 42);
            assertThat(ground.count("select count(*) from customers where nick is null"))
                    .isBetween(1L, ROWS - 1L);
            assertThat(ground.count("select count(*) from customers where email is null"))
                    .isZero();
        }
    }

    @Test
    default void areTheSameForTheSameSeedAndOthersForAnother() throws SQLException {
        try (var one = ground();
                var same = ground();
                var other = ground()) {
            fill(one, 42);
            fill(same, 42);
            fill(other, 43);
            assertThat(all(same)).isEqualTo(all(one));
            assertThat(all(other)).isNotEqualTo(all(one));
        }
    }

    @Test
    default void fillAColumnThatComesLater() throws SQLException {
        try (var ground = ground()) {
            fill(ground, 42);
            ground.run("alter table customers add column age integer");
            assertThat(fill(ground, 42).unfilledColumns()).isEmpty();
            assertThat(ground.count("select count(*) from customers where age is not null"))
                    .isPositive();
        }
    }

    @Test
    default void nameWhatCannotBeFilled() throws SQLException {
        try (var ground = new Ground(
                engine(),
                "create table hollow (id integer not null primary key, constraint never check (id > 5 and id < 5))")) {
            var report = fill(ground, 42);
            assertThat(report.unfilledTables())
                    .containsOnlyKeys(ground.shape("hollow").name());
            assertThat(ground.content("hollow").rows()).isZero();
        }
    }

    private static SeedReport fill(Ground ground, long seed) throws SQLException {
        var shapes = ground.shapes();
        var contents = ground.contents(shapes.values());
        long id;
        SeedReport report;
        try (var session = ground.database().connect()) {
            id = ground.dialect().sessions().id(session);
            ground.dialect().sessions().prepareForReading(session);
            report = new Seeder(ground.dialect(), new SeedPlan(ROWS, seed), Foresight.none())
                    .fill(session, 1, shapes, contents);
        }
        ground.dialect().sessions().awaitEnd(ground.observer(), id);
        return report;
    }

    private static Map<TableName, TableContent> all(Ground ground) throws SQLException {
        return ground.contents(ground.shapes().values());
    }
}
