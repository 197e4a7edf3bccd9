package dev.palindrome.migration.goose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.Batch;
import dev.palindrome.migration.FormatContract;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.Script.Hindrance.Cause;
import dev.palindrome.migration.Script.Wrapping;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GooseFormatTest extends FormatContract {

    @Override
    protected String format() {
        return "goose";
    }

    @Override
    protected void write(int version, String title, String up, @Nullable String down) {
        var end = down == null ? "" : "\n-- +goose Down\n" + down;
        folder.with("%03d_%s.sql".formatted(version, title), "-- +goose Up\n" + up + end);
    }

    @Override
    protected String writeDownAlone(int version) {
        folder.with("%03d_x.sql".formatted(version), "-- +goose Down\nselect 1;");
        return "%03d_x.sql".formatted(version);
    }

    @Test
    void comparesVersionsAsNumbers() {
        folder.with("10_b.sql", "-- +goose Up").with("9_a.sql", "-- +goose Up");
        assertThat(folder.read().migrations()).extracting(Migration::id).containsExactly("9", "10");
    }

    @Test
    void cutsStatementsAtLinesThatEndWithASemicolon() {
        folder.with("1_a.sql", """
                -- about
                -- +GOOSE up
                -- +goose up

                -- first
                select 1; select 2
                  ; -- with a reason

                select ';'
                -- inside
                ;
                """.replace("-- +GOOSE up\n", ""));
        assertThat(folder.read().migrations().get(0).up().batches())
                .containsExactly(
                        new Batch("select 1; select 2\n  ; -- with a reason", 5),
                        new Batch("select ';'\n-- inside\n;", 8));
    }

    @Test
    void keepsWhatStandsBetweenBeginAndEndAsOneStatement() {
        folder.with("1_a.sql", """
                -- +goose Up
                -- +goose StatementBegin
                create function f() returns int language plpgsql as $$
                begin
                  return 1;
                end $$;
                -- +goose StatementEnd
                select f();
                -- +goose Down
                -- +goose StatementBegin
                drop function f();
                -- +goose StatementEnd
                """);
        var migration = folder.read().migrations().get(0);
        assertThat(migration.up().batches()).extracting(Batch::line).containsExactly(3, 8);
        assertThat(migration.up().batches().get(0).sql())
                .startsWith("create function")
                .endsWith("end $$;");
        assertThat(migration.down().orElseThrow().batches()).containsExactly(new Batch("drop function f();", 11));
    }

    @Test
    void takesADeclarationAboveTheUpForTheWayBack() {
        var declaration = "-- palindrome: irreversible because of x\n";
        folder.with("1_a.sql", declaration + "-- +goose Up\nselect 1;\n-- +goose Down\n")
                .with("2_b.sql", declaration + "-- +goose Up\nselect 1;\n")
                .with("3_c.sql", "-- +goose Up\n" + declaration + "select 1;\n-- +goose Down\n");
        assertThat(folder.read().migrations())
                .extracting(migration -> migration.declaredIrreversible().isPresent())
                .containsExactly(true, true, false);
    }

    @Test
    void leavesOutTheTransactionForBothDirections() {
        folder.with("1_a.sql", "-- +goose NO TRANSACTION\n-- +goose Up\nselect 1;\n-- +goose Down\nselect 2;");
        var migration = folder.read().migrations().get(0);
        assertThat(migration.up().wrapping()).isEqualTo(Wrapping.AUTOCOMMIT);
        assertThat(migration.down().orElseThrow().wrapping()).isEqualTo(Wrapping.AUTOCOMMIT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    -- +goose Up\\nselect 1\\n-- +goose Down                   | a statement on line 2 that does not end
                    -- +goose Up\\n-- +goose Up                               | a second '-- +goose Up' on line 2
                    -- +goose Up\\n-- +goose Dwon                             | line 2 says '-- +goose Dwon', which goose does not know
                    -- +goose Up\\n\\t-- +goose Down                          | at the start of a line
                    select 1;\\n-- +goose Up                                  | a statement on line 1, before '-- +goose Up'
                    -- +goose Up\\n-- +goose StatementBegin\\nselect 1;        | no '-- +goose StatementEnd'
                    -- +goose Up\\n-- +goose StatementEnd                     | 'StatementEnd' on line 2 without
                    -- +goose Up\\n-- +goose Down\\n-- +goose Down             | '-- +goose Down' on line 3
                    select 1;                                                | before '-- +goose Up'
                    """)
    void refusesWhatTheToolRefuses(String text, String sentence) {
        folder.with("1_a.sql", text.replace("\\n", "\n").replace("\\t", "\t"));
        assertThatThrownBy(() -> folder.readAs("goose"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContainingAll("1_a.sql", sentence.replace("'StatementEnd'", "'-- +goose StatementEnd'"));
    }

    @Test
    void aDownWithoutAnEndFailsWhenItsTurnComes() {
        folder.with("1_a.sql", "-- +goose Up\nselect 1;\n-- +goose Down\nselect 2;\nselect 3\n");
        var down = folder.read().migrations().get(0).down().orElseThrow();
        assertThat(down.isEmpty()).isFalse();
        assertThat(down.hindrance()).satisfies(held -> {
            assertThat(held.cause()).isEqualTo(Cause.THE_TOOL_REFUSES);
            assertThat(held.sentence()).startsWith("goose refuses the down: a statement on line 5");
            assertThat(held.statement()).isEqualTo("select 3");
        });
    }

    @Test
    void holdsBackMigrationsInGo() {
        folder.with("1_a.sql", "-- +goose Up\nselect 1;")
                .with("2_b.go", "package x")
                .with("helper_test.go", "");
        var read = folder.read();
        assertThat(read.migrations()).extracting(Migration::name).containsExactly("1_a", "2_b");
        assertThat(read.migrations().get(1).up().hindrance())
                .satisfies(held -> assertThat(held.sentence()).startsWith("2_b.go is written in Go"));
    }

    @Test
    void refusesOneVersionInTwoLanguages() {
        folder.with("1_a.sql", "-- +goose Up\nselect 1;").with("01_b.go", "package x");
        assertThatThrownBy(folder::read).hasMessageContainingAll("1_a.sql", "01_b.go");
    }

    @Test
    void putsValuesForVariablesWhereToldTo() {
        var text =
                "-- +goose Up\nselect '$NAME';\n-- +goose ENVSUB ON\nselect '${NAME}';\n-- +goose ENVSUB OFF\nselect '${NAME}';";
        folder.with("1_a.sql", text);
        var format = new GooseFormat(name -> name.equals("NAME") ? "v" : null);
        assertThat(folder.readBy(format).migrations().get(0).up().batches())
                .extracting(Batch::sql)
                .containsExactly("select '$NAME';", "select 'v';", "select '${NAME}';");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a $NAME b ${NAME}c        | a value b valuec
                    ${NONE}.                  | .
                    ${NONE:-x${NAME}}         | xvalue
                    ${EMPTY:-x} ${EMPTY-x}.   | x .
                    ${NONE-x}                 | x
                    ${NAME?wanted}            | value
                    ${NAME:1:3} ${NAME:-2}    | alu value
                    ${NAME: -2}               | ue
                    $$body$$ \\$x $(y) \\\\   | $body$ $x $(y) \\\\
                    costs 1$                  | costs 1$
                    """)
    void knowsTheFormsOfVariables(String text, String expected) {
        assertThat(substitution().apply(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ${NONE?tell me}   | the environment variable NONE is not set: tell me
                    $1                | a variable's name, which begins with a letter
                    ${NAME            | goose wants one of
                    ${NAME:-x         | ${NAME is not closed
                    ${NAME:x}         | 'x' is no offset
                    """)
    void refusesOtherForms(String text, String sentence) {
        assertThatThrownBy(() -> substitution().apply(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(sentence);
    }

    private static Substitution substitution() {
        return new Substitution(name -> switch (name) {
            case "NAME" -> "value";
            case "EMPTY" -> "";
            default -> null;
        });
    }
}
