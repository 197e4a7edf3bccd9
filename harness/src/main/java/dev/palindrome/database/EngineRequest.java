package dev.palindrome.database;

import dev.palindrome.failure.ConfigurationException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a user asked for: {@code postgresql}, {@code postgresql:15}.
 *
 * @param engine the product's name, lower case
 * @param wantedVersion the version asked for, or null for the newest that is known to work; read it through {@link #version()}
 * @param provider the provider's name, or {@code auto}
 * @param pullTimeout how long a container image may take to be pulled
 */
public record EngineRequest(String engine, @Nullable String wantedVersion, String provider, Duration pullTimeout) {

    /** The provider name that lets the harness choose. */
    public static final String AUTO = "auto";

    static final String VERSION = "[0-9][0-9A-Za-z.\\-]*";

    private static final Pattern DATABASE = Pattern.compile("([a-z]+)(?::(" + VERSION + "))?");

    /**
     * Read {@code postgresql:15}.
     *
     * @throws ConfigurationException where the text is not of the form {@code ENGINE[:VERSION]}
     */
    public static EngineRequest parse(String database, String provider, Duration pullTimeout) {
        var matcher = DATABASE.matcher(database.trim().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new ConfigurationException(
                    "database \"%s\" is not of the form ENGINE[:VERSION]; for example postgresql or postgresql:18"
                            .formatted(database));
        }
        return new EngineRequest(matcher.group(1), matcher.group(2), provider, pullTimeout);
    }

    /** Return the database as the user asked for it: {@code postgresql:15}. */
    public String label() {
        return wantedVersion == null ? engine : engine + ":" + wantedVersion;
    }

    /** Return the version asked for. */
    public Optional<String> version() {
        return Optional.ofNullable(wantedVersion);
    }
}
