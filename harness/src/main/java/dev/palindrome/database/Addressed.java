package dev.palindrome.database;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a user says where there may be several databases: to all of them, to one engine ({@code mysql:000007}), or to one version
 * of it ({@code mysql:8.4:000007}).
 *
 * @param engine the engine that it is for, or null for all
 * @param version the version that it is for, as it was asked for, or null for all
 * @param text what is said
 */
public record Addressed(@Nullable String engine, @Nullable String version, String text) {

    /** Read a text, where a known engine in front of the separator is whom it is for. */
    public static Addressed parse(String text, char separator) {
        String engines =
                DatabaseProviders.engines().stream().map(Pattern::quote).collect(Collectors.joining("|"));
        var matcher = Pattern.compile(
                        "(%s)(?::(%s))?%s(.+)".formatted(engines, EngineRequest.VERSION, Pattern.quote("" + separator)),
                        Pattern.DOTALL)
                .matcher(text);
        return matcher.matches()
                ? new Addressed(matcher.group(1), matcher.group(2), matcher.group(3))
                : new Addressed(null, null, text);
    }

    /** Return what of a map is for a database, by the texts alone; what is said to fewer counts first. */
    public static <T> Map<String, T> of(EngineRequest database, Map<String, T> said, char separator) {
        Map<String, T> meant = new LinkedHashMap<>();
        said.entrySet().stream()
                .map(entry -> Map.entry(parse(entry.getKey(), separator), entry.getValue()))
                .filter(entry -> entry.getKey().isFor(database))
                .sorted(Comparator.comparingInt(entry -> entry.getKey().precision()))
                .forEach(entry -> meant.put(entry.getKey().text(), entry.getValue()));
        return meant;
    }

    /** Return whether it is said to a database. */
    public boolean isFor(EngineRequest database) {
        return (engine == null || engine.equals(database.engine()))
                && (version == null || Optional.of(version).equals(database.version()));
    }

    /** Return a number that grows the fewer databases are meant. */
    public int precision() {
        return version != null ? 2 : engine != null ? 1 : 0;
    }
}
