package dev.palindrome;

import dev.palindrome.seed.RowSources;
import dev.palindrome.tool.Runner;
import dev.palindrome.tool.host.BeforeScript;
import dev.palindrome.tool.host.Preparation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of the program's command that say what a report says nowhere else, so that the run can be repeated. Values of variables
 * are left out, since they may be secret; and what a test class does itself, since no command can say it.
 */
final class Arguments {

    private final List<String> words = new ArrayList<>();

    private Arguments() {}

    static List<String> of(Options options) {
        var arguments = new Arguments();
        if (options.runner() != Runner.AUTO) {
            arguments.add("--runner", options.runner().label());
        }
        options.reading().groups().forEach(group -> arguments.add("--group", group));
        arguments.add(options.sources());
        for (Preparation preparation : options.before()) {
            if (preparation instanceof BeforeScript script) {
                arguments.add("--before", shown(Path.of(script.name())));
            }
        }
        arguments.add("--timeout", options.limits().statement(), Limits.DEFAULT.statement());
        arguments.add("--lock-timeout", options.limits().lock(), Limits.DEFAULT.lock());
        return List.copyOf(arguments.words);
    }

    private void add(RowSources sources) {
        if (!sources.locales().isEmpty()) {
            add("--locale", String.join(",", sources.locales()));
        }
        add("--profile", sources.profile());
        add("--data", sources.data());
        add("--fixtures", sources.fixtures());
    }

    private void add(String option, @Nullable Path file) {
        if (file != null) {
            add(option, shown(file));
        }
    }

    private void add(String option, Duration value, Duration otherwise) {
        if (!value.equals(otherwise)) {
            add(option, String.valueOf(Math.max(1, value.toSeconds())));
        }
    }

    private void add(String option, String value) {
        words.add(option);
        words.add(value);
    }

    /** Return the path from where the program was started, where it lies below that. */
    private static String shown(Path file) {
        Path here = Path.of("").toAbsolutePath();
        Path there = file.toAbsolutePath().normalize();
        return (there.startsWith(here) ? here.relativize(there) : file)
                .toString()
                .replace('\\', '/');
    }
}
