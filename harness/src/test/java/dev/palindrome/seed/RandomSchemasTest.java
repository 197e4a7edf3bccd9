package dev.palindrome.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.seed.value.Dice;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the schema: rows fit, children have parents, and what is missing is named. */
class RandomSchemasTest {

    private static final List<String> TYPES = List.of(
            "int",
            "bigint",
            "smallint",
            "numeric(8,3)",
            "text",
            "varchar(12)",
            "varchar(3)",
            "boolean",
            "date",
            "timestamptz",
            "uuid",
            "jsonb",
            "bytea",
            "mood",
            "interval",
            "text[]",
            "real",
            "inet",
            "char(4)",
            "money",
            "int4range");
    private static final List<String> CHECKS = List.of(
            "check (n > 0)",
            "check (n between 5 and 500)",
            "check (length(s) <= 6)",
            "check (s ~ '^[a-z]+')",
            "check (n is null or s is not null)",
            "check (num_nonnulls(n, s) >= 1)",
            "check (n % 3 <> 1)",
            "");

    private static List<String> schema(Dice dice) {
        var statements = new ArrayList<>(List.of("create type mood as enum ('sad', 'fine', 'good')"));
        int tables = 3 + dice.below(6);
        for (int t = 0; t < tables; t++) {
            var columns = new StringBuilder(
                    "id " + dice.pick(List.of("serial", "uuid", "int", "text", "bigint generated always as identity"))
                            + " primary key");
            columns.append(", n int, s varchar(20)");
            for (int c = dice.below(6); c > 0; c--) {
                var type = dice.pick(TYPES);
                boolean unique = dice.percent(15)
                        && List.of("int", "bigint", "text", "uuid", "varchar(12)", "timestamptz")
                                .contains(type);
                columns.append(", c%s %s%s%s"
                        .formatted(c, type, dice.percent(30) ? " not null" : "", unique ? " unique" : ""));
            }
            var check = dice.pick(CHECKS);
            statements.add("create table t%s (%s%s%s)".formatted(t, columns, check.isEmpty() ? "" : ", ", check));
            if (dice.percent(20)) {
                statements.add("create unique index on t%s (n, s)".formatted(t));
            }
            if (dice.percent(20)) {
                statements.add("create unique index on t%s (lower(s)) where n > 3".formatted(t));
            }
        }
        for (int k = dice.below(2 * tables); k > 0; k--) {
            // Any table may point to any other, or to itself: circles and all.
            int child = dice.below(tables);
            int parent = dice.below(tables);
            var extra = dice.percent(25) ? " not null" : dice.percent(10) ? " unique" : "";
            statements.add("""
                    do $$ begin execute format('alter table t%s add column f%s %%s%s references t%s deferrable',
                        (select format_type(atttypid, atttypmod) from pg_attribute where attrelid = 't%s'::regclass and attname = 'id'));
                    end $$
                    """.formatted(child, k, extra, parent, parent));
        }
        return statements;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void areFilledWithRowsThatFit(int number) throws SQLException {
        var dice = Dice.at(Dice.start(number, "schemas"), 0, 0);
        try (var db = Filled.with(schema(dice).toArray(String[]::new))) {
            var report = db.fill(60, number, 1, Foresight.none());
            db.validateKeys();
            for (var table : db.shapes().values()) {
                var name = db.dialect().quote(table.name());
                long rows = db.count("select count(*) from " + name);
                assertThat(rows > 0)
                        .as("%s: %s", name, report)
                        .isNotEqualTo(report.unfilledTables().containsKey(table.name()));
                for (var column : table.columns()) {
                    long values = db.count("select count(" + db.dialect().quote(column.name()) + ") from " + name);
                    boolean whole = values > 0 && (!column.nullable() || values < rows);
                    boolean named = report.unfilledColumns().containsKey(table.name() + "." + column.name());
                    assertThat(rows == 0 || whole || named)
                            .as("%s.%s: %s of %s", name, column.name(), values, rows)
                            .isTrue();
                }
            }
            assertThat(report.unfilledTables().size())
                    .as(report.toString())
                    .isLessThan(db.shapes().size());
        }
    }
}
