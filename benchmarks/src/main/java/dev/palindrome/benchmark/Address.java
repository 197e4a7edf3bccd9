package dev.palindrome.benchmark;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** Where a database is, in a form from which both a JDBC URL and the words of other programs can be made. */
record Address(String host, int port, String database, String user, String password) {

    private static final int DEFAULT_PORT = 5432;

    /** Read {@code jdbc:postgresql://host:port/database?user=...&password=...}. */
    static Address parse(String url) {
        var wanted = "--url must be jdbc:postgresql://host:port/database?user=...&password=...";
        if (!url.startsWith("jdbc:postgresql://")) {
            throw new IllegalArgumentException(wanted);
        }
        var uri = URI.create(url.substring("jdbc:".length()));
        var path = uri.getPath();
        if (uri.getHost() == null || path == null || path.length() < 2) {
            throw new IllegalArgumentException(wanted);
        }
        var query = query(uri);
        return new Address(
                uri.getHost(),
                uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort(),
                path.substring(1),
                query.getOrDefault("user", System.getProperty("user.name")),
                query.getOrDefault("password", ""));
    }

    private static Map<String, String> query(URI uri) {
        var values = new HashMap<String, String>();
        if (uri.getQuery() != null) {
            for (var pair : uri.getQuery().split("&")) {
                var equals = pair.indexOf('=');
                values.put(pair.substring(0, Math.max(equals, 0)), pair.substring(equals + 1));
            }
        }
        return values;
    }

    Address withDatabase(String name) {
        return new Address(host, port, name, user, password);
    }

    /** Return what stands behind the product's name in a JDBC URL. */
    String place() {
        return "%s:%d/%s".formatted(host, port, database);
    }

    Properties credentials() {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        return properties;
    }
}
