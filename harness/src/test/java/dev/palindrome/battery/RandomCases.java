package dev.palindrome.battery;

import dev.palindrome.battery.Case.Kind;
import dev.palindrome.battery.grammar.RandomMigration;
import dev.palindrome.battery.grammar.RandomSchema;
import java.util.List;
import java.util.TreeSet;

/** Makes cases of random migrations. */
final class RandomCases {

    private RandomCases() {}

    /** Return one whose down is exact, and one whose down forgets something. */
    static List<Case> of(RandomSchema schema, RandomMigration migration) {
        String label = "schema %s, migration %s".formatted(schema.seed(), migration.number());
        return List.of(
                new Case(label, Kind.TAKEN_BACK, schema.sql(), migration.up(), migration.down(), new TreeSet<>()),
                new Case(
                        label,
                        Kind.FORGOTTEN,
                        schema.sql(),
                        migration.up(),
                        migration.forgetful(),
                        new TreeSet<>(migration.told())));
    }

    /** Return what psql takes to see for oneself. */
    static String script(Case drawn) {
        return "-- %s: to be told is %s%n%s%s%n-- up%n%s%n-- down%n%s%n"
                .formatted(
                        drawn,
                        drawn.told(),
                        Battery.ofPostgres("18").target().neighbours(),
                        drawn.given(),
                        drawn.up(),
                        drawn.down());
    }
}
