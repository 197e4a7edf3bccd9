package dev.palindrome.seed.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.seed.sql.Term.Column;
import dev.palindrome.seed.sql.Term.Compare;
import dev.palindrome.seed.sql.Term.Constant;
import dev.palindrome.seed.sql.Term.Items;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermsTest {

    @Test
    void castsAndCollationsAreLeftOut() {
        assertThat(
                        Terms.read(
                                "((status)::text = ANY ((ARRAY['a'::character varying, 'it''s'::character varying(20)])::text[]))"))
                .contains(new Compare(
                        new Column("status"), "= any", new Items(List.of(new Constant("a"), new Constant("it's")))));
        assertThat(Terms.read("(\"At\" >= '2024-01-01 00:00:00+00'::timestamp with time zone)"))
                .contains(new Compare(new Column("At"), ">=", new Constant("2024-01-01 00:00:00+00")));
        assertThat(Terms.read("((name COLLATE \"C\") > ('-5'::integer)::double precision)"))
                .contains(new Compare(new Column("name"), ">", new Constant("-5")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CASE WHEN (a > 1) THEN true ELSE false END",
                "(a = (SELECT 1))",
                "(EXTRACT(year FROM d) > (2000)::numeric)",
                "(a = ",
                "(a = 'x",
                "a b",
                "(a IN (1, 2))",
                ""
            })
    void whatIsNotKnownIsLeftToTheServer(String condition) {
        assertThat(Terms.read(condition)).isEmpty();
    }

    @Nested
    class Names {

        @ParameterizedTest
        @CsvSource(
                quoteCharacter = '`',
                value = {
                    "(a > 1)|(b > 1)",
                    "(a = 'a')|(b = 'a')",
                    "((a)::a = a(a))|((b)::a = a(b))",
                    "(\"a\" ~ '^a''a$' AND aa IS NOT NULL)|(b ~ '^a''a$' AND aa IS NOT NULL)",
                    "(\"Odd \"\"One\" = a)|(\"so what\" = b)",
                    "(E'a\\\\'::text = a)|(E'a\\\\'::text = b)"
                },
                delimiter = '|')
        void areReplacedWhereTheyMeanAColumn(String before, String after) {
            assertThat(SqlNames.rename(before, Map.of("a", "b", "Odd \"One", "so what")))
                    .isEqualTo(after);
        }
    }
}
