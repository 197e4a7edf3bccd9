package dev.palindrome.database.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CopyTextTest {

    private static String text(String... row) {
        var text = new CopyText(1);
        text.append(Arrays.asList(row));
        return new String(text.bytes(), 0, text.size(), StandardCharsets.UTF_8);
    }

    @Test
    void valuesStandBetweenTabs() {
        assertThat(text("1", "two", "")).isEqualTo("1\ttwo\t\n");
    }

    @Test
    void nullIsNoText() {
        assertThat(text(null, "\\N")).isEqualTo("\\N\t\\\\N\n");
    }

    @Test
    void whatCopyWouldReadAsItsOwnIsEscaped() {
        assertThat(text("a\tb\nc\rd\\e", "\\.")).isEqualTo("a\\tb\\nc\\rd\\\\e\t\\\\.\n");
        assertThat(text("\u0001\u000b\u007f")).isEqualTo("\u0001\u000b\u007f\n");
    }

    @Test
    void eachCharacterIsWrittenAsUtf8() {
        var all = "\u00e4 \u07ff \u0800 \u65e5\u672c \uffff \ud83d\ude42 \ud800\udc00 \udbff\udfff";
        assertThat(text(all, "x".repeat(10_000) + all)).isEqualTo(all + "\t" + "x".repeat(10_000) + all + "\n");
        assertThat(text("half \ud83d of it")).isEqualTo("half ? of it\n");
    }
}
