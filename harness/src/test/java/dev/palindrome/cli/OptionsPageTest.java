package dev.palindrome.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;

class OptionsPageTest {

    @Test
    void listsEachCommand() throws IOException {
        String page = page();
        for (Class<?> command : Main.class.getAnnotation(Command.class).subcommands()) {
            assertThat(page)
                    .contains(
                            "palindrome " + command.getAnnotation(Command.class).name() + " ");
        }
    }

    @Test
    void listsEachOptionOfVerify() throws IOException {
        List<String> own = List.of("--help", "--version");
        for (OptionSpec option :
                new CommandLine(VerifyCommand.class).getCommandSpec().options()) {
            if (!own.contains(option.longestName())) {
                assertThat(page()).containsPattern("`%s( [^`]*)?`".formatted(option.longestName()));
            }
        }
    }

    @Test
    void tellsTheDefaults() throws IOException {
        Map<String, OptionSpec> options =
                new CommandLine(VerifyCommand.class).getCommandSpec().optionsMap();
        for (String name : List.of("--rows", "--seed", "--timeout", "--lock-timeout")) {
            OptionSpec option = options.get(name);
            assertThat(option).isNotNull();
            assertThat(page()).containsPattern("\\| `%s [A-Z]+` \\| %s \\|".formatted(name, option.defaultValue()));
        }
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("../docs/configuration.md"));
    }
}
