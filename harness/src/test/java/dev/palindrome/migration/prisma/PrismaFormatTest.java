package dev.palindrome.migration.prisma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.Batch;
import dev.palindrome.migration.FormatContract;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.Script.Wrapping;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PrismaFormatTest extends FormatContract {

    @Override
    protected String format() {
        return "prisma";
    }

    @Override
    protected void write(int version, String title, String up, @Nullable String down) {
        folder.with("%d_%s/migration.sql".formatted(version, title), up);
        if (down != null) {
            folder.with("%d_%s/down.sql".formatted(version, title), down);
        }
    }

    @Override
    protected String writeDownAlone(int version) {
        folder.with("%d_x/down.sql".formatted(version), "select 1;");
        return "%d_x".formatted(version);
    }

    /** Prisma knows a migration by the whole name of its directory. */
    @Override
    @Test
    protected void refusesTwoFilesOfOneVersionAndNamesBoth() {
        write(1, "first", "create table a ();", "drop table a;");
        write(1, "second", "create table b ();", "drop table b;");
        assertThat(folder.read().migrations()).extracting(Migration::name).containsExactly("1_first", "1_second");
    }

    @Test
    void goesByTheNamesOfTheDirectoriesAsText() {
        folder.with("9_b/migration.sql", "select 1;")
                .with("10_a/migration.sql", "select 1;")
                .with("init/migration.sql", "select 1;");
        assertThat(folder.read().migrations()).extracting(Migration::name).containsExactly("10_a", "9_b", "init");
    }

    @Test
    void sendsAScriptAtOnce() {
        folder.with("1_a/migration.sql", "create table a ();\ncreate table b ();\n");
        var up = folder.read().migrations().get(0).up();
        assertThat(up.batches()).containsExactly(new Batch("create table a ();\ncreate table b ();\n", 1));
        assertThat(up.wrapping()).isEqualTo(Wrapping.AUTOCOMMIT);
    }

    @Test
    void refusesADirectoryWithoutAScript() {
        folder.with("1_a/migration.sql", "select 1;").with("2_b/README.md", "");
        assertThatThrownBy(folder::read)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("2_b has no migration.sql");
    }

    @Test
    void refusesMigrationsForAnotherDatabase() {
        folder.with("1_a/migration.sql", "select 1;").with("migration_lock.toml", "# x\nprovider = \"mysql\"\n");
        assertThatThrownBy(folder::read).hasMessageContaining("these migrations are for mysql");
    }
}
