package consumer;

import dev.palindrome.junit.MigrationTest;

/** Nothing would be verified here: run by name, since the build must fail. */
@MigrationTest(folder = "db/good", rows = 50)
class EmptyHistorySample {}
