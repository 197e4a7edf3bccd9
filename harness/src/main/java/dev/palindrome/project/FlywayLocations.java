package dev.palindrome.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Follows Flyway's locations, {@code classpath:db/migration} or {@code filesystem:sql}, into the folders of a project. */
final class FlywayLocations {

    private static final String VENDOR = "{vendor}";

    private final Tree tree;
    private final Places places;
    private final Consumer<Sign> found;

    FlywayLocations(Tree tree, Consumer<Sign> found) {
        this.tree = tree;
        this.places = new Places(tree);
        this.found = found;
    }

    /** Tell of a file whose key names locations. */
    void named(String file, String key, Stream<String> locations) {
        var here = new ArrayList<String>();
        var written = locations.toList();
        for (var location : written) {
            if (location.contains(VENDOR)) {
                vendors(file, key, location);
            } else {
                folder(file, location).filter(folder -> !here.contains(folder)).ifPresent(here::add);
            }
        }
        var value = String.join(", ", written);
        if (!here.isEmpty()) {
            tell(here, file, Strength.CONFIGURED, "%s in %s names %s".formatted(key, file, value));
        } else if (!value.contains(VENDOR)) {
            tell(here, file, Strength.CONFIGURED, "%s in %s names %s, which is not here".formatted(key, file, value));
        }
    }

    /** Tell of a file that sets Flyway up and leaves the location to it. */
    void byDefault(String file, String does, String location) {
        folder(file, location)
                .ifPresent(folder -> tell(
                        List.of(folder),
                        file,
                        Strength.WRITTEN,
                        "%s %s, and its default is %s".formatted(file, does, location)));
    }

    /** Each database has a folder of its own there. */
    private void vendors(String file, String key, String location) {
        folder(file, location.substring(0, location.indexOf(VENDOR)))
                .flatMap(tree::directory)
                .ifPresent(above -> above.folders()
                        .forEach(name -> tell(
                                List.of(above.at(name)),
                                file,
                                Strength.CONFIGURED,
                                "%s in %s names %s".formatted(key, file, location))));
    }

    private Optional<String> folder(String file, String location) {
        int colon = location.indexOf(':');
        var scheme = colon < 0 ? "classpath" : location.substring(0, colon);
        var path = beforeWildcard(location.substring(colon + 1));
        var from = Names.parent(file);
        return switch (scheme) {
            case "filesystem" ->
                places.folder(from, Written.path("'" + path + "'").orElse(path));
            case "classpath" -> places.onClassPath(from, path.replaceAll("^/+", ""));
            default -> Optional.empty();
        };
    }

    private static String beforeWildcard(String path) {
        int star = path.indexOf('*');
        return star < 0 ? path : path.substring(0, path.lastIndexOf('/', star) + 1);
    }

    private void tell(List<String> folders, String file, Strength strength, String sentence) {
        found.accept(new Sign("flyway", folders, file, strength, sentence));
    }
}
