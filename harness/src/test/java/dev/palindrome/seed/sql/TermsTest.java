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
                "(a NOT 1)",
                ""
            })
    void whatIsNotKnownIsLeftToTheServer(String condition) {
        assertThat(Terms.read(condition)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '#', textBlock = """
            (`a` in (_utf8mb4'x',_utf8mb4'it\\'s'))  ; a = any [x, it's]
            `a` in ('x','y')                        ; a = any [x, y]
            (`a` not in (1,2))                      ; not a = any [1, 2]
            (`a` between 1 and 10)                  ; a >= 1 and a <= 10
            (`a` like _utf8mb4'x\\_%')              ; a ~~ x\\_%
            regexp_like(`a`,_utf8mb4'^[a-z]+$')     ; a ~ ^[a-z]+$
            `a` regexp '^\\\\d+$'                     ; a ~ ^\\d+$
            (char_length(`a`) > 2)                  ; char_length(a) > 2
            (0 <> `flag`)                           ; 0 <> flag
            `flag` and (`odd ``one` is not null)    ; flag <> 0 and not odd `one is null
            (trim(`a`) <> _latin1'')                ; trim(a) <> @
            json_valid(`a`)                         ; json_valid(a)
            """)
    void whatMysqlPrintsIsReadTheSame(String condition, String meaning) {
        assertThat(Terms.read(condition).map(TermsTest::told)).contains(meaning.replace("@", ""));
    }

    private static String told(Term term) {
        if (term instanceof Term.And and) {
            return String.join(
                    " and ", and.terms().stream().map(TermsTest::told).toList());
        }
        if (term instanceof Compare compare) {
            return told(compare.left()) + " " + compare.operator() + " " + told(compare.right());
        }
        if (term instanceof Term.Not not) {
            return "not " + told(not.term());
        }
        if (term instanceof Term.IsNull isNull) {
            return told(isNull.term()) + " is null";
        }
        if (term instanceof Items items) {
            return items.terms().stream().map(TermsTest::told).toList().toString();
        }
        if (term instanceof Term.Call call) {
            return call.name() + "("
                    + String.join(
                            ", ", call.arguments().stream().map(TermsTest::told).toList()) + ")";
        }
        return term instanceof Column column ? column.name() : ((Constant) term).value();
    }

    @Nested
    class Names {

        @ParameterizedTest
        @CsvSource(
                quoteCharacter = '#',
                value = {
                    "(`a` > 1)|(`b` > 1)",
                    "(`a` = _utf8mb4'`a`')|(`b` = _utf8mb4'`a`')",
                    "(a(`a`) = 'it\\'s `a`')|(a(`b`) = 'it\\'s `a`')",
                    "(`gone` is null)|(null is null)",
                    "(`odd ``one` > 0)|(`so what` > 0)"
                },
                delimiter = '|')
        void areReplacedInBackticks(String before, String after) {
            assertThat(SqlNames.rename(before, Map.of("a", "b", "odd `one", "so what", "gone", "null")))
                    .isEqualTo(after);
        }

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
