package dev.palindrome.profile.reading;

import dev.palindrome.database.Library;
import dev.palindrome.failure.ConfigurationException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the database is. It is never written anywhere, and has no text of its own: it could hold a password.
 */
public final class Address {

    private static final Pattern CREDENTIALS =
            Pattern.compile("^((?:jdbc:)?[a-z]+://)([^/@?:]*)(?::([^/@]*))?@(.*)$", Pattern.DOTALL);
    private static final Pattern PASSWORD = Pattern.compile("[?&;](?:password|pwd|passwd)=", Pattern.CASE_INSENSITIVE);

    private final String url;
    private final Product product;
    private final Properties properties = new Properties();

    /** Who may see what is written into an address. */
    public enum Origin {
        /** Whoever lists the processes of this machine. */
        ARGUMENT,
        /** Only who started the program. */
        ENVIRONMENT
    }

    private Address(String url, Product product) {
        this.url = url;
        this.product = product;
    }

    /**
     * Read an address: of JDBC, as {@code psql} takes it, or the path of a file of SQLite.
     *
     * @throws ConfigurationException where nobody knows the product, its driver is missing, or an argument holds a password
     */
    public static Address parse(String given, Origin origin) {
        var found = CREDENTIALS.matcher(given);
        var user = found.matches() ? found.group(2) : "";
        var password = found.matches() ? found.group(3) : null;
        if (origin == Origin.ARGUMENT
                && (password != null || PASSWORD.matcher(given).find())) {
            throw new ConfigurationException(
                    "--url holds a password, which everybody on this machine can see: leave it out, and set PALINDROME_PASSWORD or keep it in ~/.pgpass");
        }
        var rest = found.matches() ? found.group(1) + found.group(4) : given;
        var product = Product.of(rest);
        var missing = Library.missing(product.driver());
        if (!missing.isEmpty()) {
            throw new ConfigurationException("the database of --url cannot be read: " + missing);
        }
        var address = new Address(product.url(rest), product);
        address.put("user", user.isEmpty() ? null : decoded(user));
        address.put("password", password == null ? null : decoded(password));
        return address;
    }

    /** Say who asks, where the address does not; null leaves it to the driver. */
    public Address as(@Nullable String user, @Nullable String password) {
        put("user", user);
        put("password", password);
        return this;
    }

    /** Take what nobody has said so far from the variables that a product's own programs read: PGUSER and PGPASSWORD. */
    public Address in(Map<String, String> environment) {
        if (product == Product.POSTGRESQL) {
            putIfMissing("user", environment.getOrDefault("PGUSER", ""));
            putIfMissing("password", environment.getOrDefault("PGPASSWORD", ""));
        }
        return this;
    }

    private void putIfMissing(String key, String value) {
        if (!value.isEmpty()) {
            properties.putIfAbsent(key, value);
        }
    }

    private void put(String key, @Nullable String value) {
        if (value != null) {
            properties.setProperty(key, value);
        }
    }

    Product product() {
        return product;
    }

    String url() {
        return url;
    }

    Properties properties() {
        var all = new Properties();
        all.putAll(product.settings());
        all.putAll(properties);
        return all;
    }

    /** Return a text of somebody else's without the password. */
    String withoutPassword(String text) {
        var password = properties.getProperty("password", "");
        return password.isEmpty() ? text : text.replace(password, "***");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
