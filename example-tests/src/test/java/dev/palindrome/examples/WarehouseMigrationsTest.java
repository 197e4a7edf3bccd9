package dev.palindrome.examples;

import dev.palindrome.junit.MigrationChecks;
import dev.palindrome.junit.MigrationTest;

/** A history that Flyway itself runs: placeholders, a view that is repeatable, callbacks, a migration in Java, an index built concurrently. */
@MigrationTest(
        folder = "db/warehouse/migration",
        runner = "library",
        rows = 100,
        expect = {"11=lossy", "R__stock_overview=irreversible"})
class WarehouseMigrationsTest implements MigrationChecks {}
