package dev.palindrome.tool.flyway;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** A callback in Java that is compiled with a new version does not load with Flyway 9, so there it cannot be tried. */
abstract class FlywayCallbackContract extends FlywayLibraryContract {

    @Test
    void aCallbackInJavaIsCalledInItsTurn() throws SQLException {
        files().with("flyway.conf", "flyway.callbacks=dev.palindrome.tool.flyway.history.Teller")
                .with("V1__a.sql", "create table a (x int);")
                .with("V2__b.sql", "create table b (x int);");
        run(files().read(), 0, 1);
        assertThat(column("select what from told order by n"))
                .containsExactly(
                        "beforeMigrate",
                        "beforeEachMigrate",
                        "afterEachMigrate",
                        "beforeEachMigrate",
                        "afterEachMigrate",
                        "afterMigrate");
    }
}
