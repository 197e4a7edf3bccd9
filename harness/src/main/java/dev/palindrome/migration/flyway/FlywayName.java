package dev.palindrome.migration.flyway;

import java.util.Locale;
import java.util.Optional;

/**
 * What the name of a file says: its kind, its version, the rest.
 *
 * @param file the file, relative to the folder
 * @param version the version; without numbers where the kind has none
 */
record FlywayName(String file, Kind kind, FlywayVersion version, String description) {

    /** What a migration can be. */
    enum Kind {
        VERSIONED,
        UNDO,
        BASELINE,
        REPEATABLE;

        private String prefix(FlywaySettings settings) {
            return switch (this) {
                case VERSIONED -> settings.versionedPrefix();
                case UNDO -> settings.undoPrefix();
                case BASELINE -> settings.baselinePrefix();
                case REPEATABLE -> settings.repeatablePrefix();
            };
        }
    }

    /** Read the name of an SQL migration, or nothing where it is none. */
    static Optional<FlywayName> of(String file, FlywaySettings settings) {
        return stem(file, settings).flatMap(stem -> ofStem(file, stem, settings));
    }

    /** Read the name of a migration in another language, or nothing where it is none. */
    static Optional<FlywayName> ofProgram(String file, FlywaySettings settings) {
        var name = file.substring(file.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        boolean isProgram = dot > 0
                && Programs.SUFFIXES.contains(name.substring(dot).toLowerCase(Locale.ROOT))
                && name.indexOf('$') < 0;
        return isProgram ? ofStem(file, name.substring(0, dot), settings) : Optional.empty();
    }

    /** Return the name without folder and suffix, or nothing where it is no SQL file. */
    static Optional<String> stem(String file, FlywaySettings settings) {
        var name = file.substring(file.lastIndexOf('/') + 1);
        return settings.suffixes().stream()
                .filter(suffix ->
                        !suffix.isEmpty() && name.toLowerCase(Locale.ROOT).endsWith(suffix))
                .map(suffix -> name.substring(0, name.length() - suffix.length()))
                .findFirst();
    }

    /** Return the name without folder and suffix, which is what people call a migration without a version. */
    String stem() {
        var name = file.substring(file.lastIndexOf('/') + 1);
        return name.substring(0, name.lastIndexOf('.'));
    }

    /** Event names come before prefixes, as the longer ones: {@code beforeMigrate} where the prefix is {@code b}. */
    private static Optional<FlywayName> ofStem(String file, String stem, FlywaySettings settings) {
        if (FlywayEvent.of(stem, settings.separator()).isPresent()) {
            return Optional.empty();
        }
        for (var kind : Kind.values()) {
            var prefix = kind.prefix(settings);
            if (!prefix.isEmpty() && stem.startsWith(prefix)) {
                var name = ofKind(file, kind, stem.substring(prefix.length()), settings.separator());
                if (name.isPresent()) {
                    return name;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<FlywayName> ofKind(String file, Kind kind, String rest, String separator) {
        int at = rest.indexOf(separator);
        var version = at < 0 ? rest : rest.substring(0, at);
        var description = at < 0 ? "" : rest.substring(at + separator.length());
        if (kind == Kind.REPEATABLE) {
            return version.isEmpty() && at == 0
                    ? Optional.of(new FlywayName(file, kind, FlywayVersion.NONE, description))
                    : Optional.empty();
        }
        return FlywayVersion.of(version).map(known -> new FlywayName(file, kind, known, description));
    }
}
