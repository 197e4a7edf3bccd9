package dev.palindrome.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.palindrome.failure.ConfigurationException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplicationTest {

    @Test
    void saysWhereItsMigrationsAreAndWhatTheirToolIsTold() {
        var application = application("shop");

        assertThat(application.database()).contains("postgresql");
        assertThat(application.history("", "postgresql")).get().satisfies(history -> {
            assertThat(history.folder()).endsWith(Path.of("db", "shop-of-postgresql"));
            assertThat(history.shown()).isEqualTo("db/shop-of-postgresql");
            assertThat(history.format()).isEqualTo("flyway");
            assertThat(history.told())
                    .isEqualTo(
                            Map.of("flyway.locations", "classpath:db/shop-of-{vendor}", "flyway.outOfOrder", "true"));
            assertThat(application.toldOf(history.folder(), "postgresql")).isEqualTo(history.told());
        });
        assertThat(application.toldOf(Path.of("elsewhere"), "postgresql")).isEmpty();
    }

    @Test
    void thatHasTwoHistoriesNeedsAClassForEach() {
        assertThatThrownBy(() -> application("shop", "both").history("", "postgresql"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("one with format = \"flyway\" and one with format = \"liquibase\"");
        assertThat(application("shop", "both").history("liquibase", "postgresql"))
                .get()
                .extracting(History::format)
                .isEqualTo("liquibase");
    }

    @Test
    void thatNamesNoFolderOrSeveralIsRefused() {
        assertThatThrownBy(() -> application("shop", "lost").history("", "postgresql"))
                .hasMessageStartingWith("spring.flyway.locations is \"classpath:db/not-here\", which is neither");
        assertThatThrownBy(() -> application("shop", "scattered").history("", "postgresql"))
                .hasMessageContaining("looks into 2 folders");
    }

    @Test
    void isFollowedByAClassThatNamesNoFolder(@TempDir Path reports) {
        var tests = new Runs(reports, Map.of()).of(selectClass(OfTheShop.class)).testEvents();

        assertThat(tests.failed().count()).isZero();
        assertThat(Runs.names(tests.succeeded())).contains("1_shelf: schema-restored");
    }

    @MigrationTest(profiles = "shop", rows = 0)
    static class OfTheShop implements MigrationChecks {}

    private static Application application(String... profiles) {
        return Application.of(ApplicationTest.class, List.of(profiles));
    }
}
