package shop;

import dev.palindrome.junit.MigrationChecks;
import dev.palindrome.junit.MigrationTest;
import org.springframework.boot.test.context.SpringBootTest;

/** Refused: the database of the context is in no container. Run by hand or by .ci/consumer; its name is no test's. */
@SpringBootTest(properties = {"spring.flyway.enabled=false", "spring.liquibase.enabled=false"})
@MigrationTest(folder = "db/shop/postgresql")
class ForeignDatabaseSample implements MigrationChecks {}
