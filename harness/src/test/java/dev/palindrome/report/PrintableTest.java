package dev.palindrome.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PrintableTest {

    @Test
    void leavesWhatPeopleRead() {
        String text = "naïve Größe, שלום, 日本語, 😀, select *\n\tfrom \"t\";";

        assertThat(Printable.text(text)).isEqualTo(text);
    }

    @Test
    void showsWhatCannotBeSeen() {
        assertThat(Printable.text("\u001b[31m \u202e \u200b \ufeff \u0000 \u007f"))
                .isEqualTo("\\u001b[31m \\u202e \\u200b \\ufeff \\u0000 \\u007f");
    }

    @Test
    void showsWhatXmlForbids() {
        assertThat(Printable.text("\ufffe \ud83d \udbff\udfff")).isEqualTo("\\ufffe \\ud83d \\udbff\\udfff");
    }

    @Test
    void dropsACarriageReturnOnlyBeforeALineEnd() {
        assertThat(Printable.text("a\r\nb\rc")).isEqualTo("a\nb\\u000dc");
    }

    @Test
    void keepsALineALine() {
        assertThat(Printable.line("a\nb\tc\r\n\u2028")).isEqualTo("a\\u000ab\\u0009c\\u000d\\u000a\\u2028");
    }

    @ParameterizedTest
    @MethodSource("dev.palindrome.report.Payloads#forTerminals")
    void leavesNothingThatSteersATerminal(String payload) {
        assertThat(Printable.line(payload).chars()).allMatch(c -> c >= ' ' && (c < 0x7f || c > 0x9f));
    }

    @Test
    void cutsByCodePointsAndSaysHowMuchIsMissing() {
        assertThat(Printable.cut("😀".repeat(5_000), 3)).isEqualTo("😀😀😀... (4,997 more characters)");
        assertThat(Printable.cut("abc", 3)).isEqualTo("abc");
    }

    @Test
    void fitsIntoAColumn() {
        assertThat(Printable.fit("abcdef", 6)).isEqualTo("abcdef");
        assertThat(Printable.fit("abcdefg", 6)).isEqualTo("abc...");
    }

    @ParameterizedTest
    @CsvSource({"0, 0 ms", "999, 999 ms", "1000, 1.0 s", "5120, 5.1 s", "59999, 59.9 s", "123000, 2 min 3 s"})
    void wordsDurations(long millis, String words) {
        assertThat(Printable.millis(millis)).isEqualTo(words);
    }
}
