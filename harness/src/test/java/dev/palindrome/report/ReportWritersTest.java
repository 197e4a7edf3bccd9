package dev.palindrome.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palindrome.failure.ConfigurationException;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportWritersTest {

    private static final String[] FORMATS = {"html", "json", "junit-xml", "markdown", "text"};

    @Test
    void areFoundByName() {
        assertThat(ReportWriters.all()).extracting(ReportWriter::format).contains(FORMATS);
        assertThat(List.of(FORMATS))
                .extracting(format -> ReportWriters.named(format).fileEnding())
                .containsExactly("html", "json", "xml", "md", "txt");
    }

    @Test
    void listWhatThereIsWhereANameIsUnknown() {
        assertThatThrownBy(() -> ReportWriters.named("pdf"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("no report format \"pdf\"; available: html, json, junit-xml, markdown, text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "json", "junit-xml", "markdown", "text"})
    void writeTheSameInEveryLocaleAndTimeZone(String format) {
        String expected = Written.as(format, Sample.shop());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String tag : List.of("tr-TR", "de-DE", "ja-JP", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                assertThat(Written.as(format, Sample.shop())).as(tag).isEqualTo(expected);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "json", "junit-xml", "markdown", "text"})
    void leaveTheWriterOpenAndEndWithALineEnd(String format) {
        assertThat(Written.as(format, Sample.shop())).endsWith("\n").doesNotContain("\r");
        assertThat(Written.as(format, Report.of("0.1.0", List.of()))).endsWith("\n");
        assertThat(Written.as(format, Sample.good(0))).endsWith("\n");
    }
}
