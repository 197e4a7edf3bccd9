package dev.palindrome.database.postgresql.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalFormsTest {

    @Nested
    class OfARoutineBody {

        @Test
        void areTheSameHoweverItIsIndented() {
            assertThat(RoutineBody.normalise("begin\n    if a = 1 then\n\t return ( a , b );\r\n  end if;\nend"))
                    .isEqualTo(RoutineBody.normalise("  begin if a = 1 then return (a, b) ; end if; end  "));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                select 'a  b'            | select 'a b'
                select 'it''s  a'        | select 'it''s a'
                select e'a\\'  b'        | select e'a\\' b'
                select "a  b"            | select "a b"
                select $$a  b$$          | select $$a b$$
                select $x$a $$  b$x$     | select $x$a $$ b$x$
                select 1 /* a  b */      | select 1 /* a b */
                select 1 -- a            | select 1 - - a
                select ab                | select a b
                select 1 - -1            | select 1 --1
                select a > = 1           | select a >= 1
                """)
        void keepApartWhatMeansSomethingElse(String one, String other) {
            assertThat(RoutineBody.normalise(one)).isNotEqualTo(RoutineBody.normalise(other));
        }

        @Test
        void endCommentsWhereTheLineEnds() {
            assertThat(RoutineBody.normalise("select 1 -- one\n, 2"))
                    .isNotEqualTo(RoutineBody.normalise("select 1 -- one , 2"));
        }

        @Test
        void standLongLiterals() {
            String body = "select '" + "x'' ".repeat(100_000) + "'";
            assertThat(RoutineBody.normalise(body)).isEqualTo(body);
        }
    }

    @Nested
    class OfAMoment {

        private final Instant now = Instant.parse("2026-11-20T10:00:00Z");

        @Test
        void areNowWhereTheServerFrozeIt() {
            assertThat(FrozenNow.thaw("'2026-11-20 09:59:58.123456+00'::timestamp with time zone", now))
                    .isEqualTo("'now'::timestamp with time zone");
        }

        @ParameterizedTest
        @CsvSource(quoteCharacter = '`', textBlock = """
                '2026-11-20 09:59:58+00'::timestamp with time zone
                '2020-01-01 09:59:58.5+00'::timestamp with time zone
                '2026-11-20 09:59:58.5'::text
                '2026-11-20'::date
                """)
        void areThemselvesWhereSomebodyWroteThem(String expression) {
            assertThat(FrozenNow.thaw(expression, now)).isEqualTo(expression);
        }
    }

    @Nested
    class OfADomainsCondition {

        @Test
        void nameTheColumnWhereItSaysValue() {
            assertThat(DomainCondition.forColumn(
                            "((VALUE)::text <> 'VALUE'::text) AND f(VALUE, \"VALUE\")", "my \"col\""))
                    .isEqualTo("((\"my \"\"col\"\"\")::text <> 'VALUE'::text) AND f(\"my \"\"col\"\"\", \"VALUE\")");
        }
    }

    @Nested
    class OfAQuery {

        private static final String LINES = """
                always
                new -- since 16
                old -- before 16
                middle -- since 15 before 17""";

        @ParameterizedTest
        @CsvSource({"14, always old", "15, always old middle", "16, always new middle", "17, always new"})
        void dependOnTheVersionOfTheServer(int major, String expected) {
            assertThat(Sql.spell(LINES, major).replaceAll(" -- [a-z 0-9]+", "").replace('\n', ' '))
                    .isEqualTo(expected);
        }
    }
}
