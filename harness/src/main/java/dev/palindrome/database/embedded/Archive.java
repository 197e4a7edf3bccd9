package dev.palindrome.database.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;

/**
 * The binaries of one version, packed.
 *
 * @param version the version as the artifact has it, or just the major where its name is lost: {@code 18.6.0}, {@code 18}
 * @param where the packed file, mostly inside of a jar
 * @param origin what the user would recognise: the jar
 */
record Archive(String version, URL where, String origin) {

    int major() {
        return Integer.parseInt(version.split("\\.", 2)[0]);
    }

    /** Return the size, which tells apart two archives of one version. */
    long size() throws IOException {
        var connection = where.openConnection();
        connection.setUseCaches(false);
        try (var content = connection.getInputStream()) {
            return content == null ? -1 : connection.getContentLengthLong();
        }
    }

    InputStream open() throws IOException {
        var connection = where.openConnection();
        // A cached jar would stay open, and could not be replaced on Windows.
        connection.setUseCaches(false);
        return connection.getInputStream();
    }
}
