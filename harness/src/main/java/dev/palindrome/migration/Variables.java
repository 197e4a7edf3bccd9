package dev.palindrome.migration;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.failure.Nearest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The values that the user gives for the placeholders of a folder's files. Remembers which of them were asked for, so that one
 * which no file uses can be named. Safe for use by several threads.
 */
public final class Variables {
    private final Map<String, String> values;
    private final Set<String> used = ConcurrentHashMap.newKeySet();
    private final Set<String> missed = ConcurrentHashMap.newKeySet();

    /** Make variables with these values, by name. */
    public Variables(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** Return that nothing was given. */
    public static Variables none() {
        return new Variables(Map.of());
    }

    /** Return all that was given, by name; nothing counts as used by that. */
    public Map<String, String> given() {
        return values;
    }

    /** Return the value of a variable, where one was given. */
    public Optional<String> value(String name) {
        var value = Optional.ofNullable(values.get(name));
        (value.isPresent() ? used : missed).add(name);
        return value;
    }

    /** Return the value of a variable whose name the tool takes in any case, where one was given. */
    public Optional<String> valueInAnyCase(String name) {
        return value(values.keySet().stream()
                .filter(given -> given.equalsIgnoreCase(name))
                .sorted()
                .findFirst()
                .orElse(name));
    }

    /**
     * Return what to throw where a file needs a value that was not given.
     *
     * @param file the file, as {@link SourceFolder#where} shows it
     * @param line the line, counted from 1
     * @param placeholder how the file writes it: <code>${schema}</code>
     * @param name the variable's name
     */
    public ConfigurationException missing(String file, long line, String placeholder, String name) {
        var meant = Nearest.to(name, values.keySet());
        return new ConfigurationException(
                "%s needs a value for %s on line %s%s; give it with --var %s=VALUE or in a file with --vars FILE, in JUnit with variables = \"%s=VALUE\""
                        .formatted(
                                file,
                                placeholder,
                                line,
                                meant.map(", but what is given is called \"%s\""::formatted)
                                        .orElse(""),
                                name,
                                name));
    }

    /** Return the variables that nobody asked for. */
    List<Oddity> oddities() {
        return values.keySet().stream()
                .filter(name -> !used.contains(name))
                .sorted()
                .map(name -> new Oddity(unused(name), List.of()))
                .toList();
    }

    private String unused(String name) {
        return "the variable \"%s\" is used by no file%s"
                .formatted(
                        name,
                        Nearest.to(name, missed)
                                .map(other -> "; one asks for \"%s\"".formatted(other))
                                .orElse(""));
    }
}
