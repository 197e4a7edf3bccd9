package dev.palindrome.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlTextTest {

    @Nested
    class Emptiness {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    " \t\r\n\f",
                    ";",
                    ";;\n ;",
                    "-- only a comment",
                    "-- one\r\n-- two\r\n",
                    "/* block */",
                    "/* nested /* deeper */ still; a comment */ ;",
                    "/* never closed ; select 1"
                })
        void isBlankTextCommentsAndStraySemicolons(String sql) {
            assertThat(SqlText.holdsStatement(sql)).isFalse();
        }

        @ParameterizedTest
        @ValueSource(strings = {"select 1", "-- a\nselect 1", "/* a */ x", "''", "$$ $$", "-- a\rselect 1", "é"})
        void endsWithAnythingElse(String sql) {
            assertThat(SqlText.holdsStatement(sql)).isTrue();
        }
    }

    @Nested
    class Statements {

        @Test
        void areCutAtSemicolonsAndKnowTheirLines() {
            assertThat(SqlText.statements("-- why\nselect 1;\n\n  select 2 ; ;\n-- end", 10))
                    .containsExactly(new Batch("select 1", 11), new Batch("select 2", 13));
        }

        @Test
        void keepSemicolonsOfLiteralsNamesAndComments() {
            var one =
                    "select 'a;''b;', E'it\\';s', U&'d\\0061;', \"x;\"\"y\", /* ; /* ; */ ; */ $$;$$, $t$ ; $$ ; $t$ -- ;\n, 1";
            assertThat(cut(one + "; select 2")).containsExactly(one, "select 2");
        }

        @Test
        void knowThatABackslashMeansNothingInAPlainLiteral() {
            assertThat(cut("select 'C:\\'; select 2")).containsExactly("select 'C:\\'", "select 2");
        }

        @Test
        void goOnWithEscapesInTheNextLineOfALiteral() {
            var one = "select E'a' -- goes on\n  'b\\'; c'";
            assertThat(cut(one + "; select 2")).containsExactly(one, "select 2");
        }

        @Test
        void tellDollarQuotesFromParametersAndNames() {
            assertThat(cut("select $1; select a$b$c; select $x$;$y$;$x$"))
                    .containsExactly("select $1", "select a$b$c", "select $x$;$y$;$x$");
        }

        @Test
        void tellTheMinusOfAnOperatorFromAComment() {
            assertThat(cut("select 1 +-- no; operator\n 2; select 1 - - 2")).hasSize(2);
        }

        @Test
        void keepTheBodyOfAStandardSqlFunction() {
            var function = """
                    create or replace function f(n int) returns int
                    begin atomic
                      select case when n > 0 then 1 else 2 end;
                      select 3;
                    end""";
            assertThat(cut(function + "; select 2")).containsExactly(function, "select 2");
        }

        @Test
        void keepTheCommandsOfARule() {
            var rule = "create rule r as on insert to t do also (insert into a values (1); insert into b values (2))";
            assertThat(cut(rule + "; select 2")).containsExactly(rule, "select 2");
        }

        @Test
        void doNotTakeATransactionForAFunctionBody() {
            assertThat(cut("begin; create table t (); end; select 1"))
                    .containsExactly("begin", "create table t ()", "end", "select 1");
        }
    }

    @Nested
    class Positions {
        private final Batch batch = new Batch("-- 😀 first\r\nselect 1;\r\n-- 😀\r\nselekt 2;\rselect 3", 7);

        @Test
        void countCharactersAndLinesAsTheServerDoes() {
            int position = batch.sql().codePointCount(0, batch.sql().indexOf("selekt")) + 1;
            assertThat(SqlText.lineAt(batch, position)).isEqualTo(10);
            assertThat(SqlText.statementAt(batch, position)).contains(new Batch("selekt 2", 10));
        }

        @Test
        void countALoneCarriageReturnAsALine() {
            int position = batch.sql().codePointCount(0, batch.sql().indexOf("select 3")) + 1;
            assertThat(SqlText.lineAt(batch, position)).isEqualTo(11);
        }

        @Test
        void behindTheEndBelongToTheLastStatement() {
            assertThat(SqlText.statementAt(batch, 9_999)).contains(new Batch("select 3", 11));
        }

        @Test
        void ofATextWithoutStatementsBelongToNone() {
            assertThat(SqlText.statementAt(new Batch("-- nothing", 1), 3)).isEmpty();
        }
    }

    @Nested
    class Declarations {

        @Test
        void giveTheReason() {
            assertThat(SqlText.declaredIrreversible(
                            "select 1;\n-- palindrome: irreversible because the data is gone \n"))
                    .contains("the data is gone");
        }

        @Test
        void withoutAReasonSaySo() {
            assertThat(SqlText.declaredIrreversible("--Palindrome: IRREVERSIBLE"))
                    .contains("no reason is given");
        }

        @Test
        void insideALiteralAreNone() {
            assertThat(SqlText.declaredIrreversible("select '\n-- palindrome: irreversible because x\n'"))
                    .isEmpty();
        }
    }

    @Test
    void everyCharacterBelongsToOneToken() {
        var sql = "\uFEFFcreate table \"a\"\"b\" (c text default E'\\'' || $q$ $$ $q$); -- end\n/* /* */";
        assertThat(SqlText.tokens(sql).stream().map(token -> token.in(sql)).collect(Collectors.joining()))
                .isEqualTo(sql);
    }

    private static List<String> cut(String sql) {
        return SqlText.statements(sql, 1).stream().map(Batch::sql).toList();
    }
}
