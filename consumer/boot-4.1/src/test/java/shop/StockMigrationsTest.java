package shop;

import dev.palindrome.junit.MigrationChecks;
import dev.palindrome.junit.MigrationTest;

@MigrationTest(format = "liquibase")
class StockMigrationsTest implements MigrationChecks {}
