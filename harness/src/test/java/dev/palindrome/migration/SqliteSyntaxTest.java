package dev.palindrome.migration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteSyntaxTest extends SyntaxContract {

    SqliteSyntaxTest() {
        super(SqlSyntax.SQLITE);
    }

    @Override
    String everything() {
        return "create table [a'b] (`c``d` text default '\\', \"e\"\"f\" blob default x'00') where $a = :b or @c = ?1";
    }

    @Nested
    class OnSqlite {

        @Test
        void namesAreQuotedInFourWays() {
            assertIsOneStatement("select [a;'], `b;``c`, \"d;\"\"e\", 'f;' from t");
        }

        @Test
        void backslashesAndDollarsQuoteNothing() {
            assertThat(cut("select '\\'; select $$; $$")).containsExactly("select '\\'", "select $$", "$$");
        }

        @Test
        void commentsAreNotNested() {
            assertThat(syntax().holdsStatement("/* /* */ ; -- */")).isFalse();
        }

        @ParameterizedTest
        @ValueSource(strings = {"""
                    create trigger t after insert on a when new.b > 0 begin
                      update a set c = case when new.b then 1 else 2 end;
                      insert into log select :end;
                      delete from b where x = (select case 1 when 1 then 2 end);
                    end""", "CREATE TEMP TRIGGER IF NOT EXISTS t DELETE ON a BEGIN SELECT 1; /* ; */ END"})
        void triggersKeepTheirStatements(String sql) {
            assertIsOneStatement(sql.strip());
        }

        @ParameterizedTest
        @ValueSource(strings = {"create table trigger_log (a)", "drop trigger t", "create index trigger on t (a)"})
        void nothingElseDoes(String sql) {
            assertIsOneStatement(sql);
        }
    }
}
