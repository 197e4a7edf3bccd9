package dev.palindrome.database.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palindrome.database.DatabaseServer;
import dev.palindrome.failure.NoEngineException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.JdbcDatabaseContainer;
import org.testcontainers.mariadb.MariaDBContainer;

@Tag("container")
class DyingContainerTest {

    @Test
    void isNoticedAtOnceAndSaysWhatTheServerSaid() {
        var recipe = new Recipe() {
            @Override
            public JdbcDatabaseContainer<?> container(String image) {
                return new MariaDBContainer(image).withCommand("--no-such-setting=1");
            }

            @Override
            public DatabaseServer over(JdbcDatabaseContainer<?> container, String because, Runnable stop) {
                throw new AssertionError();
            }

            @Override
            public DatabaseServer asGuest(JdbcDatabaseContainer<?> container, String because, Runnable stop) {
                throw new AssertionError();
            }
        };
        var engine = (EngineSearch.Found) EngineSearch.ofThisMachine().run();
        long start = System.nanoTime();
        assertThatThrownBy(() -> new Containers(recipe, "mariadb:10.11").start("test", engine.engine()))
                .isInstanceOf(NoEngineException.class)
                .hasMessageContaining("no-such-setting");
        assertThat(System.nanoTime() - start).isLessThan(30_000_000_000L);
    }
}
