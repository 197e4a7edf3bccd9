package dev.palindrome.tool;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.failure.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Who runs the migrations of a tool that is a Java library. */
public enum Runner {
    /** The library where it is on the class path, else Palindrome. */
    AUTO,
    /** The library, and nobody where it is missing. */
    LIBRARY,
    /** Palindrome, which sends what the tool would send. */
    PALINDROME;

    /**
     * Return the runner of a name, in any case.
     *
     * @throws ConfigurationException where there is none
     */
    public static Runner parse(String name) {
        var names = Arrays.stream(values()).map(Runner::label).toList();
        int at = names.indexOf(name.strip().toLowerCase(Locale.ROOT));
        if (at < 0) {
            throw unknown(name, names);
        }
        return values()[at];
    }

    /** Return the name as users write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static ConfigurationException unknown(String name, List<String> names) {
        return new ConfigurationException("no runner is called \"%s\"%s; there are %s"
                .formatted(
                        name,
                        Nearest.to(name, names)
                                .map("; did you mean \"%s\"?"::formatted)
                                .orElse(""),
                        String.join(", ", names)));
    }
}
