package shop;

import dev.palindrome.junit.MigrationFactory;
import dev.palindrome.junit.MigrationTest;

/** What there is to say stands in application.yml. */
@MigrationTest
class ShopMigrationsTest implements MigrationFactory {}
