package dev.palindrome.migration.golangmigrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.migration.Batch;
import dev.palindrome.migration.FormatContract;
import dev.palindrome.migration.Oddity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlainPairsFormatTest extends FormatContract {

    @Override
    protected String format() {
        return "pairs";
    }

    @Override
    protected void write(int version, String title, String up, @Nullable String down) {
        folder.with("2026-01-%02d-%s.up.sql".formatted(version, title), up);
        if (down != null) {
            folder.with("2026-01-%02d-%s.down.sql".formatted(version, title), down);
        }
    }

    @Override
    protected String writeDownAlone(int version) {
        folder.with("2026-01-%02d-x.down.sql".formatted(version), "select 1;");
        return "2026-01-%02d-x.down.sql".formatted(version);
    }

    @Test
    void takesTemplatesFromGolangMigrateAndFillsThemIn() {
        folder.with("001_a.up.sql", "create table /* TEMPLATE: schema */a ();")
                .with("001_a.down.sql", "drop table /* TEMPLATE: schema */a;");
        var read = folder.read();
        assertThat(read.format()).isEqualTo("pairs");
        assertThat(read.oddities())
                .extracting(Oddity::sentence)
                .contains("read as pairs, because 001_a.down.sql holds comments that a program fills in;"
                        + " for golang-migrate say so by the option `format`");
        assertThat(read.migrations().get(0).up().batches())
                .extracting(Batch::sql)
                .containsExactly("create table a ();");
    }
}
