package dev.palindrome.migration.dbmate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.Batch;
import dev.palindrome.migration.FormatContract;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.Script.Wrapping;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DbmateFormatTest extends FormatContract {

    @Override
    protected String format() {
        return "dbmate";
    }

    @Override
    protected boolean mayLackADown() {
        return false;
    }

    @Override
    protected void write(int version, String title, String up, @Nullable String down) {
        folder.with("%d_%s.sql".formatted(version, title), "-- migrate:up\n" + up + "\n-- migrate:down\n" + down);
    }

    @Override
    protected String writeDownAlone(int version) {
        folder.with(version + "_x.sql", "-- migrate:down\nselect 1;");
        return version + "_x.sql";
    }

    @Test
    void comparesNamesAsText() {
        write(9, "b", "select 1;", "");
        write(10, "a", "select 1;", "");
        assertThat(folder.read().migrations()).extracting(Migration::id).containsExactly("10", "9");
    }

    @Test
    void sendsASectionAtOnceWithTheLineOfItsDirective() {
        folder.with("1_a.sql", "-- about\n\n-- migrate:up\nselect 1;\n\n-- migrate:down\nselect 2;\n");
        var migration = folder.read().migrations().get(0);
        assertThat(migration.up().batches()).containsExactly(new Batch("-- migrate:up\nselect 1;\n\n", 3));
        assertThat(migration.down().orElseThrow().batches())
                .containsExactly(new Batch("-- migrate:down\nselect 2;\n", 6));
    }

    @Test
    void takesTheTransactionFromEachDirection() {
        folder.with("1_a.sql", "-- migrate:up transaction:false\nselect 1;\n--  migrate:down\t foo:bar\r\nselect 2;\n");
        var migration = folder.read().migrations().get(0);
        assertThat(migration.up().wrapping()).isEqualTo(Wrapping.AUTOCOMMIT);
        assertThat(migration.down().orElseThrow().wrapping()).isEqualTo(Wrapping.TRANSACTION);
    }

    @Test
    void takesADeclarationAboveTheUpForTheWayBack() {
        folder.with("1_a.sql", "-- palindrome: irreversible because of x\n-- migrate:up\nselect 1;\n-- migrate:down\n");
        assertThat(folder.read().migrations().get(0).declaredIrreversible()).contains("of x");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    -- migrate:up\\nselect 1;                                              | has no line '-- migrate:down'
                    select 1;\\n-- migrate:up\\n-- migrate:down\\n                          | a statement on line 1
                    -- migrate:down\\n-- migrate:up\\n                                     | '-- migrate:down' before '-- migrate:up'
                    -- migrate:up\\n-- migrate:down\\n-- migrate:up\\n-- migrate:down       | a second '-- migrate:up' on line 3
                    -- migrate:up\\n-- migrate:down\\n-- migrate:down                      | a second '-- migrate:down' on line 3
                    """)
    void refusesWhatTheToolRefuses(String text, String sentence) {
        folder.with("1_a.sql", text.replace("\\n", "\n"));
        assertThatThrownBy(() -> folder.readAs("dbmate"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContainingAll("1_a.sql", sentence);
    }

    @Test
    void doesNotTakeAWordForADirective() {
        folder.with("1_a.sql", "-- migrate:up\n -- migrate:down\nselect 1; -- migrate:down\n-- migrate:down\n");
        assertThat(sql(folder.read().migrations().get(0).up())).hasSize(1);
    }
}
