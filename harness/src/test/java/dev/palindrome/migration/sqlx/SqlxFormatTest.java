package dev.palindrome.migration.sqlx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.FormatContract;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.Oddity;
import dev.palindrome.migration.Script.Wrapping;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SqlxFormatTest extends FormatContract {

    @Override
    protected String format() {
        return "sqlx";
    }

    @BeforeEach
    void aProjectOfSqlx() {
        folder.with("sqlx.toml", "");
    }

    @Override
    protected void write(int version, String title, String up, @Nullable String down) {
        folder.with("%03d_%s.%s".formatted(version, title, down == null ? "sql" : "up.sql"), up);
        if (down != null) {
            folder.with("%03d_%s.down.sql".formatted(version, title), down);
        }
    }

    @Override
    protected String writeDownAlone(int version) {
        folder.with("%03d_x.down.sql".formatted(version), "select 1;");
        return "%03d_x.down.sql".formatted(version);
    }

    @Test
    void comparesVersionsAsNumbersAndKeepsThemAsWritten() {
        folder.with("10_b.sql", "select 1;").with("009_a.sql", "select 1;");
        assertThat(folder.read().migrations()).extracting(Migration::id).containsExactly("009", "10");
    }

    @Test
    void pairsByTheVersionAlone() {
        folder.with("1_a.up.sql", "select 1;").with("01_b.down.sql", "select 2;");
        assertThat(folder.read().migrations().get(0).down()).isPresent();
    }

    @Test
    void putsATransactionAroundAFileUnlessItsFirstCharactersForbidIt() {
        folder.with("1_a.up.sql", "-- no-transaction\ncreate index concurrently i on a (b);")
                .with("1_a.down.sql", "\n-- no-transaction\ndrop index i;");
        var migration = folder.read().migrations().get(0);
        assertThat(migration.up().wrapping()).isEqualTo(Wrapping.AUTOCOMMIT);
        assertThat(migration.down().orElseThrow().wrapping()).isEqualTo(Wrapping.TRANSACTION);
    }

    @Test
    void refusesASqlFileWithoutANumber() {
        folder.with("1_a.sql", "select 1;").with("seed_data.sql", "select 1;").with("notes.sql", "select 1;");
        assertThatThrownBy(folder::read)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContainingAll("seed_data.sql", "a number");
    }

    @Nested
    class Traces {

        @BeforeEach
        void aBareFolder() {
            folder.without("sqlx.toml").with("1_a.up.sql", "select 1;").with("1_a.down.sql", "select 1;");
        }

        @Test
        void areWantedSinceTheNamesAreThoseOfGolangMigrate() {
            assertThat(folder.read().format()).isEqualTo("golang-migrate");
            assertThat(folder.readAs("sqlx").migrations()).hasSize(1);
        }

        @Test
        void areADependencyAboveTheFolder() {
            folder.with("Cargo.toml", "[dependencies]\nserde = \"1\"\nsqlx = { version = \"0.8\" }\n");
            proves("a Cargo.toml above depends on sqlx");
        }

        @Test
        void areNoOtherDependency() {
            folder.with("Cargo.toml", "[dependencies]\nsqlx-not-really = \"1\"\n# sqlx = \"1\"\n");
            assertThat(folder.read().format()).isEqualTo("golang-migrate");
        }

        @Test
        void areTheCommentOfANewFile() {
            folder.with("2_b.up.sql", "-- Add up migration script here\nselect 1;");
            proves("2_b.up.sql begins with the comment that sqlx writes into new files");
        }

        @Test
        void areTheDirectiveOfAFile() {
            folder.with("2_b.up.sql", "-- no-transaction\nselect 1;");
            proves("2_b.up.sql begins with '-- no-transaction'");
        }

        private void proves(String reason) {
            var read = folder.read();
            assertThat(read.format()).isEqualTo("sqlx");
            assertThat(read.oddities())
                    .extracting(Oddity::sentence)
                    .contains("read as sqlx, because %s; for golang-migrate say so by the option `format`"
                            .formatted(reason));
        }
    }
}
