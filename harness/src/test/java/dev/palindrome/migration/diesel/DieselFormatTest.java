package dev.palindrome.migration.diesel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.BoundSql;
import dev.palindrome.migration.FormatContract;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.Oddity;
import dev.palindrome.migration.Script.Wrapping;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DieselFormatTest extends FormatContract {

    @Override
    protected String format() {
        return "diesel";
    }

    @Override
    protected void write(int version, String title, String up, @Nullable String down) {
        folder.with("2026-01-%02d-000000_%s/up.sql".formatted(version, title), up);
        if (down != null) {
            folder.with("2026-01-%02d-000000_%s/down.sql".formatted(version, title), down);
        }
    }

    @Override
    protected String writeDownAlone(int version) {
        folder.with("2026-01-%02d-000000_x/down.sql".formatted(version), "select 1;");
        return "2026-01-%02d-000000_x".formatted(version);
    }

    @Test
    void comparesVersionsAsTextWithoutTheirDashes() {
        folder.with("20260102000000_b/up.sql", "select 1;")
                .with("2026-01-01-000000_a/up.sql", "select 1;")
                .with("2026-01-02-000000-0000_c/up.sql", "select 1;");
        var read = folder.read();
        assertThat(read.migrations()).extracting(Migration::description).containsExactly("a", "b", "c");
        assertThat(read.oddities())
                .extracting(Oddity::sentence)
                .contains("versions are compared as text, but have different widths: 14, 18 characters without dashes");
    }

    @Test
    void recordsTheVersionWithoutDashes() {
        write(1, "a", "select 1;", null);
        var read = folder.read();
        assertThat(read.migrations().get(0).name()).isEqualTo("2026-01-01-000000_a");
        assertThat(read.bookkeeping().afterUp(read.migrations().get(0), null))
                .containsExactly(
                        BoundSql.of("insert into __diesel_schema_migrations (version) values (?)", "20260101000000"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    run_in_transaction = false           | AUTOCOMMIT
                    run_in_transaction=true # for now    | TRANSACTION
                    "run_in_transaction" = false         | AUTOCOMMIT
                    # only a comment                     | AUTOCOMMIT
                    run_in_transaction = "no"            | TRANSACTION
                    [x]\\nrun_in_transaction = true      | AUTOCOMMIT
                    """)
    void takesTheTransactionFromTheMetadata(String metadata, Wrapping wrapping) {
        write(1, "a", "select 1;", "select 2;");
        folder.with("2026-01-01-000000_a/metadata.toml", metadata.replace("\\n", "\n"));
        assertThat(folder.read().migrations().get(0).up().wrapping()).isEqualTo(wrapping);
    }

    @Test
    void wrapsWhereThereIsNoMetadata() {
        write(1, "a", "select 1;", null);
        assertThat(folder.read().migrations().get(0).up().wrapping()).isEqualTo(Wrapping.TRANSACTION);
    }

    @Test
    void refusesADirectoryWithoutAnUp() {
        write(1, "a", "select 1;", null);
        folder.with("docs/readme.md", "x");
        assertThatThrownBy(folder::read)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContainingAll("docs has no up.sql", "move the directory elsewhere");
    }

    @Test
    void namesFilesWithoutAByte() {
        write(1, "a", "select 1;", "");
        assertThat(folder.read().oddities()).anySatisfy(oddity -> {
            assertThat(oddity.sentence()).startsWith("Diesel refuses to run a file of no bytes");
            assertThat(oddity.files()).containsExactly("2026-01-01-000000_a/down.sql");
        });
    }
}
