package dev.palindrome.migration.sqlmigrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.Batch;
import dev.palindrome.migration.FormatContract;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.Oddity;
import dev.palindrome.migration.Script.Wrapping;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlMigrateFormatTest extends FormatContract {

    @Override
    protected String format() {
        return "sql-migrate";
    }

    @Override
    protected void write(int version, String title, String up, @Nullable String down) {
        var end = down == null ? "" : "\n-- +migrate Down\n" + down;
        folder.with("%03d-%s.sql".formatted(version, title), "-- +migrate Up\n" + up + end);
    }

    @Override
    protected String writeDownAlone(int version) {
        return "";
    }

    @Override
    protected boolean isStrictAboutNames() {
        return false;
    }

    @Test
    void ordersNumbersFirstAndThenNames() {
        for (var name : new String[] {"b.sql", "10_x.sql", "9_x.sql", "09_a.sql", "a.sql"}) {
            folder.with(name, "-- +migrate Up\nselect 1;");
        }
        assertThat(folder.read().migrations())
                .extracting(Migration::name)
                .containsExactly("09_a", "9_x", "10_x", "a", "b");
    }

    @Test
    void tellsMigrationsOfOneNumberApartByTheirWholeName() {
        folder.with("1-a.sql", "-- +migrate Up\nselect 1;").with("1-b.sql", "-- +migrate Up\nselect 1;");
        assertThat(folder.read().migrations()).extracting(Migration::id).containsExactly("1-a", "1-b");
    }

    @Test
    void cutsAtLinesThatEndWithASemicolonAndTakesItOff() {
        folder.with("1.sql", """
                about: not read
                -- +migrate Up

                select 1; select 2
                  ; -- why
                -- dropped
                select '
                -- dropped, too
                --kept
                ';
                """);
        assertThat(folder.read().migrations().get(0).up().batches())
                .containsExactly(new Batch("select 1; select 2\n  ; -- why", 4), new Batch("select '\n--kept\n'", 7));
    }

    @Test
    void keepsWhatStandsBetweenBeginAndEndAsOneStatement() {
        folder.with("1.sql", """
                -- +migrate Up
                -- +migrate StatementBegin
                create function f() returns int language plpgsql as $$
                begin
                  return 1;
                end $$;
                -- +migrate StatementEnd
                select f();
                """);
        assertThat(folder.read().migrations().get(0).up().batches())
                .extracting(Batch::line)
                .containsExactly(3, 8);
    }

    @Test
    void joinsSeveralSectionsOfOneDirection() {
        folder.with("1.sql", """
                -- +migrate Up
                select 1;
                -- +migrate Down
                select 2;
                -- +migrate Up notransaction
                select 3;
                """);
        var migration = folder.read().migrations().get(0);
        assertThat(migration.up().batches()).extracting(Batch::sql).containsExactly("select 1", "select 3");
        assertThat(migration.up().wrapping()).isEqualTo(Wrapping.AUTOCOMMIT);
        assertThat(migration.down().orElseThrow().wrapping()).isEqualTo(Wrapping.TRANSACTION);
    }

    @Test
    void takesADeclarationAboveTheUpForTheWayBack() {
        var declaration = "-- palindrome: irreversible because of x\n";
        folder.with("1.sql", declaration + "-- +migrate Up\nselect 1;\n-- +migrate Down\n")
                .with("2.sql", "-- +migrate Up\n" + declaration + "select 1;\n-- +migrate Down\n");
        assertThat(folder.read().migrations())
                .extracting(migration -> migration.declaredIrreversible().isPresent())
                .containsExactly(true, false);
    }

    @Test
    void namesCommandsThatTheToolPassesOver() {
        folder.with("1.sql", "-- +migrate Up\nselect 1;\n-- +migrate down\nselect 2;\n");
        var read = folder.read();
        assertThat(read.migrations().get(0).up().batches()).hasSize(2);
        assertThat(read.oddities())
                .extracting(Oddity::sentence)
                .anyMatch(sentence -> sentence.contains("the unknown command 'down' on line 3"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    -- +migrate Up\\nselect 1\\n-- +migrate Down      | a statement on line 2 that does not end
                    -- +migrate Up\\nselect 1                         | a statement on line 2 that does not end
                    -- +migrate Up\\n-- +migrate StatementBegin\\n;   | no '-- +migrate StatementEnd'
                    select 1;                                        | neither '-- +migrate Up' nor
                    """)
    void refusesWhatTheToolRefuses(String text, String sentence) {
        folder.with("1.sql", text.replace("\\n", "\n"));
        assertThatThrownBy(() -> folder.readAs("sql-migrate"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContainingAll("1.sql", sentence);
    }

    @Test
    void readsTheFolderByLiteralsWhereTheToolWouldTearThemApart() {
        var body = "create function f() returns int language plpgsql as $$\nbegin\n  return 1;\nend $$";
        folder.with("1.sql", "-- +migrate Up\n" + body + ";\n-- +migrate Down\ndrop function f()");
        folder.with("2.sql", "-- +migrate Up notransaction\nselect 1; select 2;");
        assertThatThrownBy(folder::read).hasMessageContaining("a statement on line 7 that does not end");
        folder.with("1.sql", "-- +migrate Up\n" + body + ";\n-- +migrate Down\n\ndrop function f();");
        var read = folder.read();
        assertThat(read.migrations().get(0).up().batches()).containsExactly(new Batch(body, 2));
        assertThat(read.migrations().get(0).down().orElseThrow().batches())
                .containsExactly(new Batch("drop function f()", 8));
        assertThat(read.migrations().get(1).up().batches()).hasSize(2);
        assertThat(read.migrations().get(1).up().wrapping()).isEqualTo(Wrapping.AUTOCOMMIT);
        assertThat(read.oddities()).extracting(Oddity::sentence).anyMatch(s -> s.contains("knows literals"));
    }

    @Test
    void tearsLiteralsApartAsTheToolDoesWhereItIsSurelyItsFolder() {
        var body = "create function f() returns int language plpgsql as $$\nbegin\n  return 1;\nend $$;";
        folder.with("1.sql", "-- +migrate Up\n" + body).with("dbconfig.yml", "development:\n  dir: .\n");
        assertThat(folder.read().migrations().get(0).up().batches()).hasSize(2);
    }

    @Test
    void refusesANumberThatTheToolCannotHold() {
        folder.with("99999999999999999999_a.sql", "-- +migrate Up\nselect 1;");
        assertThatThrownBy(folder::read)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("more than 64 bits");
    }
}
