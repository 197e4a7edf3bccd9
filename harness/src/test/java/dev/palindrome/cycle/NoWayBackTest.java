package dev.palindrome.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.database.SqlFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoWayBackTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Irreversible migration",
                "this is not reversible",
                "This migration cannot be reverted",
                "can't be undone: the values are hashed",
                "cannot safely roll back 000003",
                "unable to downgrade",
                "there is no way back",
                "rollback is not supported",
                "Rolling back this migration is not possible",
                "no rollback for this one",
                "one-way migration"
            })
    void isAnExceptionThatSaysThatThereIsNoWayBack(String words) {
        assertThat(NoWayBack.of(raised(words + "; in PL/pgSQL function inline_code_block line 3 at RAISE")))
                .contains(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "oops", "customer 17 has no name", "cannot find the backup", "not supported"})
    void isNoneWithOtherWords(String words) {
        assertThat(NoWayBack.of(raised(words))).isEmpty();
        assertThat(NoWayBack.of(raised(words + "; in PL/pgSQL function make_irreversible() line 3 at RAISE")))
                .isEmpty();
    }

    @Test
    void isNoneThatTheServerRaised() {
        assertThat(NoWayBack.of(new SqlFailure("cannot be reverted", "23503", "select 1", 1)))
                .isEmpty();
    }

    private static SqlFailure raised(String message) {
        return new SqlFailure(message, "P0001", "do $$ ... $$", 1);
    }
}
