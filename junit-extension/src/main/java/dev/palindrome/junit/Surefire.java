package dev.palindrome.junit;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/** What the Surefire or Failsafe that started this process makes of our leaves. */
final class Surefire {

    private static final String BOOTER = "META-INF/maven/org.apache.maven.surefire/surefire-booter/pom.properties";
    private static final Pattern NAMES_ALIKE = Pattern.compile("(5\\.13|6\\.0)\\..*");
    private static final Pattern BEFORE_3_6 = Pattern.compile("2\\..*|3\\.[0-5]\\..*");

    private Surefire() {}

    /** Return the version, nothing where another program started this process. */
    static Optional<String> version() {
        try (InputStream properties = ClassLoader.getSystemResourceAsStream(BOOTER)) {
            var booter = new Properties();
            if (properties != null) {
                booter.load(properties);
            }
            return Optional.ofNullable(booter.getProperty("version"));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Return whether leaves of different migrations have one name. Surefire takes them for re-runs of one test then, and where failing
     * tests are run again, it takes a failure in one migration and a pass in another for a flaky test: the build is green.
     */
    static boolean mergesLeaves(String junit, String surefire) {
        return NAMES_ALIKE.matcher(junit).matches()
                && BEFORE_3_6.matcher(surefire).matches();
    }
}
