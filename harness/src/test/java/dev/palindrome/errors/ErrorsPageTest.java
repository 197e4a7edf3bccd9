package dev.palindrome.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The page of errors has an entry for each message that the sources can say, and none for what nobody says. */
@TestInstance(Lifecycle.PER_CLASS)
class ErrorsPageTest {

    private static final Pattern ENTRY = Pattern.compile("(?m)^\\* (`{1,3}) ?(.*?) ?\\1\\\\?$");

    private Map<String, String> said = Map.of();
    private List<String> entries = List.of();

    @BeforeAll
    void readBoth() throws IOException {
        said = Messages.in(Sources.parse());
        entries = ENTRY.matcher(Files.readString(Path.of("../docs/errors.md")))
                .results()
                .map(entry -> entry.group(2))
                .toList();
    }

    @Test
    void eachMessageHasAnEntry() {
        assertThat(said.entrySet())
                .filteredOn(message -> entries.stream().noneMatch(entry -> stands(entry, message.getKey())))
                .isEmpty();
    }

    @Test
    void eachEntryStandsForAMessage() {
        assertThat(entries)
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .filteredOn(entry -> said.keySet().stream().noneMatch(message -> stands(entry, message)))
                .isEmpty();
    }

    /** An entry that ends with an ellipsis stands for what begins so. */
    private static boolean stands(String entry, String message) {
        return entry.endsWith(Messages.VALUE)
                ? message.startsWith(entry.substring(0, entry.length() - 1))
                : message.equals(entry);
    }
}
