package dev.palindrome.expectation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palindrome.check.Grade;
import dev.palindrome.failure.ConfigurationException;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class BaselineTextTest {

    private final BaselineText text = new BaselineText("known.txt");

    @Test
    void readsWhatItWrites() {
        var frozen = List.of(
                frozen("000003_add_email", Grade.BROKEN, "why | not", "schema-restored", "census"),
                frozen("a|b % c #d\n", Grade.UNPROVEN, ""));

        List<Frozen> read = text.read(text.write(frozen));

        assertThat(read).extracting(Frozen::migration).containsExactly("000003_add_email", "a|b % c #d\n");
        assertThat(read).extracting(Frozen::grade).containsExactly(Grade.BROKEN, Grade.UNPROVEN);
        assertThat(read).extracting(Frozen::reason).containsExactly("why | not", "");
        assertThat(read.get(0).checks()).containsExactly("census", "schema-restored");
        assertThat(read.get(1).checks()).isEmpty();
    }

    @Test
    void writesOneLineForEachWithoutBlanksAtItsEnd() {
        String written = text.write(List.of(frozen("1_a", Grade.LOSSY, "two\nlines", "rows-preserved")));

        assertThat(written)
                .endsWith("\n1_a | lossy | rows-preserved | two lines\n")
                .startsWith("# ");
        assertThat(written.lines()).noneMatch(line -> line.endsWith(" "));
    }

    @Test
    void leavesOutCommentsAndEmptyLinesAndTakesBlanksAsTheyCome() {
        assertThat(text.read("# comment\r\n\r\n  1_a|lossy |rows-preserved, data-restored\r\n"))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.migration()).isEqualTo("1_a");
                    assertThat(f.checks()).containsExactly("data-restored", "rows-preserved");
                    assertThat(f.line()).isEqualTo(3);
                });
    }

    @Test
    void namesTheLineThatItDoesNotUnderstand() {
        refuses("\n1_a broken", "known.txt line 2: \"1_a broken\" is not of the form MIGRATION | GRADE | CHECKS");
        refuses("1_a | bad | census", "line 1: there is no grade \"bad\"; grades are broken");
        refuses("1_a | broken | schema-restord", "line 1: there is no check \"schema-restord\"; did you mean");
        refuses("1_a | reversible | ", "line 1: what is reversible is no failure: remove the line");
    }

    private void refuses(String content, String message) {
        assertThatThrownBy(() -> text.read(content))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(message);
    }

    private static Frozen frozen(String migration, Grade grade, String reason, String... checks) {
        return new Frozen(migration, grade, new TreeSet<>(List.of(checks)), reason, 0);
    }
}
