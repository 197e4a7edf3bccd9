package dev.palindrome.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BranchesTest {

    private static void assertWays(String condition, String... ways) {
        assertThat(Branches.of(condition)).containsExactly(ways);
    }

    @Nested
    class AsPostgresPrintsThem {

        @Test
        void eachPartOfAnOrIsOne() {
            assertWays(
                    "((paid_at IS NULL) OR ((total > (0)::numeric) AND (ref IS NOT NULL)))",
                    "paid_at IS NULL",
                    "(total > (0)::numeric) AND (ref IS NOT NULL)");
        }

        @Test
        void eachItemOfAListIsOne() {
            assertWays(
                    "((status)::text = ANY ((ARRAY['new'::character varying, 'it''s, done'::character varying])::text[]))",
                    "(status)::text = 'new'::character varying",
                    "(status)::text = 'it''s, done'::character varying");
            assertWays("(level = ANY (ARRAY[1, 2]))", "level = 1", "level = 2");
        }

        @Test
        void theBorderOfARangeIsOneAndWhatLiesBeyondAnother() {
            assertWays("((rating >= 1) AND (rating <= 5))", "rating = 1", "rating > 1", "rating = 5", "rating < 5");
            assertWays("(ends_at > starts_at)", "ends_at > starts_at");
        }

        @Test
        void aBorderIsNotAskedOfWhatARowMayLeaveOut() {
            assertWays("((a >= 1) OR (b IS NULL))", "a >= 1", "b IS NULL");
        }

        @Test
        void aListWithinAWayHoldsTogetherWithTheRestOfIt() {
            assertWays(
                    "((b IS NULL) OR ((a = ANY (ARRAY[1, 2])) AND (b > 0)))",
                    "b IS NULL",
                    "((a = ANY (ARRAY[1, 2])) AND (b > 0)) and (a = 1)",
                    "((a = ANY (ARRAY[1, 2])) AND (b > 0)) and (a = 2)");
        }

        @Test
        void whatIsNegatedOrComputedIsOne() {
            assertWays("(NOT (a OR b))", "NOT (a OR b)");
            assertWays(
                    "CASE WHEN (a = 1) THEN (b OR c) ELSE true END", "CASE WHEN (a = 1) THEN (b OR c) ELSE true END");
            assertWays("(name ~ E'^(a|b) or \\\\'''::text)", "name ~ E'^(a|b) or \\\\'''::text");
            assertWays("(a <> ALL (ARRAY[1, 2]))", "a <> ALL (ARRAY[1, 2])");
        }
    }

    @Nested
    class AsMysqlAndMariaDbPrintThem {

        @Test
        void bracketsMayBeMissing() {
            assertWays(
                    "`a` >= 0 and `b` in ('x','it\\'s') or `c` is null",
                    "(`a` >= 0 and `b` in ('x','it\\'s')) and (`b` = 'x')",
                    "(`a` >= 0 and `b` in ('x','it\\'s')) and (`b` = 'it\\'s')",
                    "`c` is null");
        }

        @Test
        void theAndOfABetweenBelongsToIt() {
            assertWays("((`a` between 1 and 5) and (`b` > 0))", "`a` = 1", "`a` > 1", "`a` = 5", "`a` < 5", "`b` > 0");
            assertWays("(`a` not between 1 and 5)", "`a` not between 1 and 5");
        }

        @Test
        void xorIsNotTakenApart() {
            assertWays("`a` and `b` xor `c`", "`a` and `b` xor `c`");
        }
    }

    @Nested
    class WhereTheTextIsOdd {

        @Test
        void itIsOneWay() {
            for (String odd : List.of("a = 'open", "(a", "a)", "", "a in (select b from c)")) {
                assertThat(Branches.of(odd)).as(odd).hasSize(1);
            }
        }
    }
}
