package dev.palindrome.examples;

import dev.palindrome.junit.MigrationChecks;
import dev.palindrome.junit.MigrationTest;

/** One history on two products: each has its own nodes, and the report shows where they differ. */
@MigrationTest(
        folder = "db/library/migrations",
        database = {"postgresql:18", "sqlite"},
        rows = 200)
class LibraryMigrationsTest implements MigrationChecks {}
