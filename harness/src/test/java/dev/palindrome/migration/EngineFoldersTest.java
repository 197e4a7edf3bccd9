package dev.palindrome.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palindrome.failure.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineFoldersTest {

    @TempDir
    Path folder;

    @Test
    void theFolderOfTheEngineIsReadAndThatIsNoted() throws IOException {
        pairs("mysql", "postgres");

        var read = read("mysql");

        assertThat(read.root()).isEqualTo(folder.resolve("mysql"));
        assertThat(read.oddities())
                .extracting(Oddity::sentence)
                .contains("read from the folder mysql, since the database is mysql");
    }

    @Test
    void otherNamesOfAnEngineCount() throws IOException {
        pairs("pg", "sqlite3");

        assertThat(read("postgresql").root()).isEqualTo(folder.resolve("pg"));
        assertThat(read("sqlite").root()).isEqualTo(folder.resolve("sqlite3"));
    }

    @Test
    void mariadbTakesTheFolderOfMysqlWhereItHasNone() throws IOException {
        pairs("mysql", "oracle");
        assertThat(read("mariadb").root()).isEqualTo(folder.resolve("mysql"));

        pairs("mariadb");
        assertThat(read("mariadb").root()).isEqualTo(folder.resolve("mariadb"));
    }

    @Test
    void anEngineWithoutAFolderIsRefused() throws IOException {
        pairs("mysql", "sqlite");

        assertThatThrownBy(() -> read("postgresql"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("mysql, sqlite")
                .hasMessageContaining("none for postgresql");
    }

    @Test
    void aFolderWithFilesOfItsOwnIsReadItself() throws IOException {
        pairs("mysql", "postgres");
        pair(folder);

        assertThat(read("mysql").root()).isEqualTo(folder);
    }

    @Test
    void oneFolderAloneIsNoChoice() throws IOException {
        pairs("mysql");

        assertThatThrownBy(() -> read("mysql")).hasMessageContaining("did you mean");
    }

    private MigrationFolder read(String engine) {
        return MigrationFolders.readAs(folder, Reading.as(null).on(engine));
    }

    private void pairs(String... engines) throws IOException {
        for (var engine : engines) {
            pair(Files.createDirectories(folder.resolve(engine)));
        }
    }

    private static void pair(Path folder) throws IOException {
        Files.writeString(folder.resolve("000001_users.up.sql"), "create table users (id int);");
        Files.writeString(folder.resolve("000001_users.down.sql"), "drop table users;");
    }
}
