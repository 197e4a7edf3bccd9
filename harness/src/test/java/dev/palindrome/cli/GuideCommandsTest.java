package dev.palindrome.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands that the guide shows beside the files of a page do what it shows. */
class GuideCommandsTest {

    private static final Path TOOLS = Path.of("../docs/tools");
    private static final Pattern FILE = Pattern.compile("<!-- file: ([^\\n]*) -->\\n```\\w*\\n((?s:.*?))```");
    private static final Pattern COMMAND =
            Pattern.compile("<!-- command -->\\n```console\\n\\$ palindrome ([^\\n]*)\\n((?s:.*?))```");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("pages")
    void eachCommandShowsWhatThePageSays(Path page) throws IOException {
        String text = Files.readString(page);
        for (Matcher file = FILE.matcher(text); file.find(); ) {
            Path target = folder.resolve(file.group(1));
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.group(2));
        }
        for (Matcher command = COMMAND.matcher(text); command.find(); ) {
            String shown = output(command.group(1));
            assertThat(shown)
                    .as(command.group(1))
                    .contains(command.group(2).lines().toList());
        }
    }

    static List<Path> pages() throws IOException {
        try (Stream<Path> pages = Files.list(TOOLS)) {
            return pages.sorted().toList();
        }
    }

    /** The program runs in our folder, the reader's in theirs: a word that names something in the latter is put there. */
    private String output(String command) {
        var out = new StringWriter();
        String[] words = WORD.matcher(command)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .map(word -> Files.exists(folder.resolve(word))
                        ? folder.resolve(word).toString()
                        : word)
                .toArray(String[]::new);
        Main.run(new PrintWriter(out), new PrintWriter(out), words);
        return out.toString().replace(folder + "/", "");
    }
}
