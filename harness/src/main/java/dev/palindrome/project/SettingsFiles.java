package dev.palindrome.project;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.settings.FlatSettings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads settings of whatever spelling, as far as they can be read. */
final class SettingsFiles {

    /** What a Java program's own configuration may be called; profiles stand behind a dash. */
    private static final Pattern APPLICATION =
            Pattern.compile("(?:application|bootstrap)(?:-[\\w.-]+)?\\.(?:properties|ya?ml)");

    private SettingsFiles() {}

    /** Return the configurations of Java programs, those without a profile first. */
    static Stream<String> ofApplications(Tree tree) {
        return tree.files(name -> APPLICATION.matcher(name).matches());
    }

    /** Return what a file says, a map for each document in it; nothing where it is broken. */
    static List<Map<String, String>> read(Tree tree, String file) {
        var text = tree.text(file);
        try {
            return switch (file.substring(file.lastIndexOf('.') + 1)) {
                case "yml", "yaml" -> FlatSettings.yaml(file, text);
                case "toml" -> List.of(FlatSettings.toml(file, text));
                default -> List.of(FlatSettings.properties(file, text));
            };
        } catch (ConfigurationException e) {
            return List.of(); // whoever runs the tool is told; here it says nothing
        }
    }

    /** Return the first value of a key, written with dashes, in camel case or with underscores. */
    static Optional<String> value(List<Map<String, String>> documents, String key) {
        var wanted = relaxed(key);
        return documents.stream()
                .flatMap(document -> document.entrySet().stream())
                .filter(entry -> relaxed(entry.getKey()).equals(wanted))
                .map(entry -> entry.getValue().strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private static String relaxed(String key) {
        return key.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
    }
}
