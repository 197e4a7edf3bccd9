package dev.palindrome.check.reversibility;

import static dev.palindrome.check.reversibility.Samples.object;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.snapshot.Difference;
import org.junit.jupiter.api.Test;

class RemedyTest {

    @Test
    void saysInWordsWhatTheDownHasToDo() {
        assertThat(Remedy.of(new Difference.Missing(object("function", "public.touch()"))))
                .isEqualTo("let the down bring back function touch()");
        assertThat(Remedy.of(new Difference.LeftBehind(object("column", "public.users.flag"))))
                .isEqualTo("let the down remove column public.users.flag");
        assertThat(changed("default", "")).isEqualTo("let the down take default of column public.users.flag away");
        assertThat(changed("type", "bigint"))
                .isEqualTo("let the down set type of column public.users.flag back to bigint");
    }

    private static String changed(String property, String before) {
        return Remedy.of(new Difference.Changed(object("column", "public.users.flag"), property, before, "x"));
    }
}
