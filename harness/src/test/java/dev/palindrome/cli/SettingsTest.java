package dev.palindrome.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.testing.History;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    Path folder;

    @TempDir
    Path reports;

    @BeforeEach
    void aHistoryThatDependsOnTheTimeZone() {
        History.in(folder)
                .with(
                        "zone",
                        "do $$ begin if current_setting('TimeZone') <> 'Asia/Tokyo' then raise 'wrong zone'; end if; end $$;"
                                + " create table shop.users (id int);",
                        "drop table users;");
    }

    @Test
    void areInForceInEachSessionOfAMigrationAndOfItsHost() throws IOException {
        Path host = Files.writeString(reports.resolve("host.sql"), """
                do $$ begin assert current_setting('TimeZone') = 'Asia/Tokyo'; end $$;
                create schema shop;
                """);

        Program run = Program.verify(
                folder,
                "--set",
                "TimeZone=Asia/Tokyo",
                "--set",
                "postgresql.search_path=shop, public",
                "--set",
                "mysql.sql_mode=ANSI",
                "--before",
                host.toString(),
                "--out",
                "json=" + reports.resolve("report.json"));

        assertThat(run.exit()).describedAs(run.out() + run.err()).isZero();
        assertThat(Files.readString(reports.resolve("report.json")))
                .containsIgnoringWhitespaces(
                        "\"settings\": [ { \"name\": \"TimeZone\", \"value\": \"Asia/Tokyo\", \"given\": true },"
                                + " { \"name\": \"search_path\", \"value\": \"shop, public\", \"given\": true },"
                                + " { \"name\": \"server_version\", ")
                .containsIgnoringWhitespaces("\"name\": \"server_encoding\", \"value\": \"UTF8\", \"given\": false")
                .doesNotContain("sql_mode");
    }

    @Test
    void areRefusedBeforeTheWalkInTheServersOwnWords() {
        Program name = Program.verify(folder, "--set", "time_zone=Asia/Tokyo");
        Program value = Program.verify(folder, "--set", "TimeZone=Asia/Kyoto");

        assertThat(name.exit()).isEqualTo(2);
        assertThat(name.err())
                .contains("refuses the setting time_zone=Asia/Tokyo", "unrecognized configuration parameter");
        assertThat(value.exit()).isEqualTo(2);
        assertThat(value.err()).contains("invalid value for parameter \"TimeZone\": \"Asia/Kyoto\"");
    }

    @Test
    void ofSqliteAreLookedUpAndReadBackSinceItTakesAnyWithoutAWord() throws IOException {
        Path tables = Files.createDirectory(reports.resolve("migrations"));
        History.in(tables).with("users", "create table users (id int);", "drop table users;");

        Program run = onSqlite(tables, "foreign_keys=on");

        assertThat(run.exit()).describedAs(run.out() + run.err()).isZero();
        assertThat(run.out()).contains("in force: foreign_keys=on; sqlite_version=");
        assertThat(onSqlite(tables, "foreign_keyz=on").err()).contains("no such pragma: foreign_keyz");
        assertThat(onSqlite(tables, "foreign_keys=perhaps").err())
                .contains("pragma foreign_keys is 0 after it was set to perhaps");
    }

    private static Program onSqlite(Path tables, String setting) {
        return Program.verify(tables, "--database", "sqlite", "--set", setting);
    }
}
