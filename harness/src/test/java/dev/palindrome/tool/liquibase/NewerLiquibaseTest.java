package dev.palindrome.tool.liquibase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.migration.Folder;
import dev.palindrome.migration.MigrationFormat;
import dev.palindrome.migration.liquibase.LiquibaseFormat;
import dev.palindrome.migration.liquibase.Syntax;
import dev.palindrome.testing.TestServers;
import dev.palindrome.tool.ToolLibrary;
import dev.palindrome.tool.ToolResult;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Liquibase 5, which users bring: the build copies it beside the class path. */
class NewerLiquibaseTest {

    @ParameterizedTest
    @EnumSource
    void goesUpDownAndUpAgain(Syntax syntax, @TempDir Path path) throws Exception {
        syntax.write(new Folder(path));
        try (var five = new Apart()) {
            var format = (MigrationFormat) five.make(LiquibaseFormat.class);
            var library = (ToolLibrary) five.make(LiquibaseLibrary.class);
            assertThat(library.version()).get().asString().startsWith("5.");
            var folder = new Folder(path).readBy(format);
            var database = TestServers.postgres().create("liquibase5");
            var tool = library.tool(folder, database.server().dialect());
            try (var connection = database.connect()) {
                tool.initialise(connection);
                for (var migration : folder.migrations()) {
                    assertThat(tool.up(database::connect, migration)).isEqualTo(new ToolResult.Applied());
                }
                var state = tool.state(connection);
                assertThat(state).hasSize(4).allMatch(line -> line.contains(" EXECUTED 9:"));
                var index = folder.migrations().get(1);
                assertThat(tool.down(database::connect, index)).isEqualTo(new ToolResult.Applied());
                assertThat(tool.state(connection)).hasSize(3);
                assertThat(tool.up(database::connect, index)).isEqualTo(new ToolResult.Applied());
                assertThat(tool.state(connection)).containsExactlyInAnyOrderElementsOf(state);
            } finally {
                database.server().drop(database);
            }
        }
    }

    /** Loads what knows Liquibase once more, beside the Liquibase of the class path. */
    private static final class Apart extends URLClassLoader {

        Apart() throws IOException {
            super(urls(), NewerLiquibaseTest.class.getClassLoader());
        }

        private static URL[] urls() throws IOException {
            try (var jars = Files.list(Path.of("target/liquibase5"))) {
                return new URL[] {
                    jars.findFirst().orElseThrow().toUri().toURL(),
                    Path.of("target/classes").toUri().toURL()
                };
            }
        }

        Object make(Class<?> type) throws ReflectiveOperationException {
            return loadClass(type.getName()).getConstructor().newInstance();
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            boolean ours = name.startsWith("liquibase.")
                    || name.startsWith("dev.palindrome.migration.liquibase.")
                    || name.startsWith("dev.palindrome.tool.liquibase.");
            if (!ours) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                var loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }

        @Override
        public @Nullable URL getResource(String name) {
            return isLiquibases(name) ? findResource(name) : super.getResource(name);
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return isLiquibases(name) ? findResources(name) : super.getResources(name);
        }

        private static boolean isLiquibases(String name) {
            return name.contains("liquibase");
        }
    }
}
