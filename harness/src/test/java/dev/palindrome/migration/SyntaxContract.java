package dev.palindrome.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of SQL whatever the engine. */
abstract class SyntaxContract {
    private final SqlSyntax syntax;

    SyntaxContract(SqlSyntax syntax) {
        this.syntax = syntax;
    }

    /** Return a text with everything that the engine's rules know. */
    abstract String everything();

    final List<String> cut(String sql) {
        return syntax.statements(sql, 1).stream().map(Batch::sql).toList();
    }

    final void assertIsOneStatement(String sql) {
        assertThat(cut(sql + "; select 2")).containsExactly(sql, "select 2");
        assertThat(cut(sql)).containsExactly(sql);
    }

    final SqlSyntax syntax() {
        return syntax;
    }

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
                    "/* ; */ ; -- ;",
                    "/* never closed ; select 1"
                })
        void isBlankTextCommentsAndStraySemicolons(String sql) {
            assertThat(syntax.holdsStatement(sql)).isFalse();
        }

        @ParameterizedTest
        @ValueSource(strings = {"select 1", "-- a\nselect 1", "/* a */ x", "''", "é", "/* a */ /* b */ - /* c */"})
        void endsWithAnythingElse(String sql) {
            assertThat(syntax.holdsStatement(sql)).isTrue();
        }
    }

    @Nested
    class Statements {

        @Test
        void areCutAtSemicolonsAndKnowTheirLines() {
            assertThat(syntax.statements("-- why\nselect 1;\n\n  select 2 ; ;\n-- end", 10))
                    .containsExactly(new Batch("select 1", 11), new Batch("select 2", 13));
        }

        @Test
        void keepSemicolonsOfLiteralsAndComments() {
            assertIsOneStatement("select 'a;''b;', \"x;\"\"y\", /* ; */ 1 -- ;\n, 1");
        }

        @Test
        void areNotTornByATransaction() {
            assertThat(cut("begin; create table t (a int); end; select 1"))
                    .containsExactly("begin", "create table t (a int)", "end", "select 1");
        }
    }

    @Nested
    class Positions {
        private final Batch batch = new Batch("-- 😀 first\r\nselect 1;\r\n-- 😀\r\nselekt 2;\rselect 3", 7);

        @Test
        void countCharactersAndLinesAsTheServerDoes() {
            int position = batch.sql().codePointCount(0, batch.sql().indexOf("selekt")) + 1;
            assertThat(syntax.lineAt(batch, position)).isEqualTo(10);
            assertThat(syntax.statementAt(batch, position)).contains(new Batch("selekt 2", 10));
        }

        @Test
        void countALoneCarriageReturnAsALine() {
            int position = batch.sql().codePointCount(0, batch.sql().indexOf("select 3")) + 1;
            assertThat(syntax.lineAt(batch, position)).isEqualTo(11);
        }

        @Test
        void behindTheEndBelongToTheLastStatement() {
            assertThat(syntax.statementAt(batch, 9_999)).contains(new Batch("select 3", 11));
        }

        @Test
        void ofATextWithoutStatementsBelongToNone() {
            assertThat(syntax.statementAt(new Batch("-- nothing", 1), 3)).isEmpty();
        }
    }

    @Nested
    class Declarations {

        @Test
        void giveTheReason() {
            assertThat(syntax.declaredIrreversible(
                            "select 1;\n-- palindrome: irreversible because the data is gone \n"))
                    .contains("the data is gone");
        }

        @Test
        void withoutAReasonSaySo() {
            assertThat(syntax.declaredIrreversible("-- Palindrome: IRREVERSIBLE"))
                    .contains("no reason is given");
        }

        @Test
        void insideALiteralAreNone() {
            assertThat(syntax.declaredIrreversible("select '\n-- palindrome: irreversible because x\n'"))
                    .isEmpty();
        }
    }

    @Test
    void everyCharacterBelongsToOneToken() {
        var sql = "\uFEFF" + everything() + "; -- end\n/* ";
        assertThat(syntax.tokens(sql).stream().map(token -> token.in(sql)).collect(Collectors.joining()))
                .isEqualTo(sql);
    }
}
