package consumer;

import dev.palindrome.junit.MigrationChecks;
import dev.palindrome.junit.MigrationTest;

@MigrationTest(folder = "migrations", database = "sqlite")
class HistoryTest implements MigrationChecks {}
