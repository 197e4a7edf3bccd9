package dev.palindrome.battery;

import dev.palindrome.testing.TestContainers;
import dev.palindrome.testing.TestServers;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

/** Every property of every kind of object, forgotten by a down. */
@Tag("battery")
class BatteryTest {

    @Nested
    class Postgres extends BatteryContract {
        Postgres() {
            super(() -> TestServers.postgres(Battery.POSTGRES), 500);
        }
    }

    @Nested
    class Sqlite extends BatteryContract {
        Sqlite() {
            super(TestServers::sqlite, 180);
        }
    }

    @Nested
    @Tag("container")
    class Mysql extends BatteryContract {
        Mysql() {
            super(() -> TestContainers.of("mysql:" + Battery.MYSQL), 500);
        }
    }

    @Nested
    @Tag("container")
    class MariaDb extends BatteryContract {
        MariaDb() {
            super(() -> TestContainers.of("mariadb:" + Battery.MARIADB), 500);
        }
    }
}
