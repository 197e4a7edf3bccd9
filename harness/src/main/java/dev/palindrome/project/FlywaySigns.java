package dev.palindrome.project;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code flyway.conf}, {@code flyway.toml}, {@code spring.flyway.*} and its kin, and the plugins of Maven and Gradle. */
final class FlywaySigns implements ToolSigns {

    private static final String DEFAULT = "classpath:db/migration";

    private static final Pattern OWN = Pattern.compile("[\\w.-]*flyway[\\w.-]*\\.(?:conf|toml|properties)");
    private static final Pattern IN_XML =
            Pattern.compile("<(?:flyway\\.)?location>([^<]+)<|<flyway\\.locations>([^<]+)<");
    private static final Pattern IN_GRADLE =
            Pattern.compile("(?s)\\blocations\\s*=\\s*((?:\\[|arrayOf\\(|listOf\\().*?[\\])])");
    private static final Pattern QUOTED = Pattern.compile("[\"']([^\"']+)[\"']");

    /** By whom Flyway is set up in an application's own configuration. */
    private static final List<String> KEYS = List.of("spring.flyway", "quarkus.flyway", "flyway.datasources.default");

    @Override
    public String tool() {
        return "flyway";
    }

    @Override
    public void look(Tree tree, Consumer<Sign> found) {
        var locations = new FlywayLocations(tree, found);
        tree.files(name -> OWN.matcher(name).matches()).forEach(file -> ownFile(tree, file, locations));
        SettingsFiles.ofApplications(tree).forEach(file -> application(tree, file, locations));
        BuildFiles.ofJava(tree, "flyway").forEach(file -> build(tree, file, locations));
    }

    private static void ownFile(Tree tree, String file, FlywayLocations locations) {
        SettingsFiles.value(SettingsFiles.read(tree, file), "flyway.locations")
                .ifPresent(value -> locations.named(file, "flyway.locations", Written.list(value)));
    }

    private static void application(Tree tree, String file, FlywayLocations locations) {
        var settings = SettingsFiles.read(tree, file);
        for (var prefix : KEYS) {
            var value = SettingsFiles.value(settings, prefix + ".locations");
            if (value.isPresent()) {
                locations.named(file, prefix + ".locations", Written.list(value.get()));
            } else if (settings.stream()
                    .flatMap(document -> document.keySet().stream())
                    .anyMatch(key -> key.startsWith(prefix + "."))) {
                locations.byDefault(file, "sets %s up".formatted(prefix), DEFAULT);
            }
        }
    }

    private static void build(Tree tree, String file, FlywayLocations locations) {
        var text = BuildFiles.text(tree, file);
        var written = file.endsWith(".xml")
                ? inXml(text)
                : Written.all(IN_GRADLE, text).flatMap(list -> Written.all(QUOTED, list));
        var named = written.toList();
        if (named.isEmpty()) {
            locations.byDefault(file, "names Flyway", DEFAULT);
        } else {
            locations.named(file, "locations", named.stream());
        }
    }

    private static Stream<String> inXml(String text) {
        return IN_XML.matcher(text)
                .results()
                .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
                .flatMap(Written::list)
                .filter(value -> value.contains(":") || value.contains("/"));
    }
}
