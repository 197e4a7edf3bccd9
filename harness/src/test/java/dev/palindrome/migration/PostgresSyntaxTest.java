package dev.palindrome.migration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresSyntaxTest extends SyntaxContract {

    PostgresSyntaxTest() {
        super(SqlSyntax.POSTGRESQL);
    }

    @Override
    String everything() {
        return "create table \"a\"\"b\" (c text default E'\\'' || $q$ $$ $q$) /* /* */ */";
    }

    @Nested
    class OnPostgres {

        @Test
        void commentsAreNested() {
            assertThat(syntax().holdsStatement("/* nested /* deeper */ still; a comment */ ;"))
                    .isFalse();
        }

        @ParameterizedTest
        @ValueSource(strings = {"$$ $$", "-- a\rselect 1"})
        void isNotEmpty(String sql) {
            assertThat(syntax().holdsStatement(sql)).isTrue();
        }

        @Test
        void literalsNamesAndCommentsKeepSemicolons() {
            assertIsOneStatement(
                    "select 'a;''b;', E'it\\';s', U&'d\\0061;', \"x;\"\"y\", /* ; /* ; */ ; */ $$;$$, $t$ ; $$ ; $t$ -- ;\n, 1");
        }

        @Test
        void aBackslashMeansNothingInAPlainLiteral() {
            assertThat(cut("select 'C:\\'; select 2")).containsExactly("select 'C:\\'", "select 2");
        }

        @Test
        void escapesGoOnInTheNextLineOfALiteral() {
            assertIsOneStatement("select E'a' -- goes on\n  'b\\'; c'");
        }

        @Test
        void dollarQuotesAreToldFromParametersAndNames() {
            assertThat(cut("select $1; select a$b$c; select $x$;$y$;$x$"))
                    .containsExactly("select $1", "select a$b$c", "select $x$;$y$;$x$");
        }

        @Test
        void theMinusOfAnOperatorIsToldFromAComment() {
            assertThat(cut("select 1 +-- no; operator\n 2; select 1 - - 2")).hasSize(2);
        }

        @Test
        void aStandardSqlFunctionKeepsItsBody() {
            assertIsOneStatement("""
                    create or replace function f(n int) returns int
                    begin atomic
                      select case when n > 0 then 1 else 2 end;
                      select 3;
                    end""");
        }

        @Test
        void aRuleKeepsItsCommands() {
            assertIsOneStatement(
                    "create rule r as on insert to t do also (insert into a values (1); insert into b values (2))");
        }

        @Test
        void twoDashesAloneDeclare() {
            assertThat(syntax().declaredIrreversible("--Palindrome: IRREVERSIBLE"))
                    .contains("no reason is given");
        }
    }
}
