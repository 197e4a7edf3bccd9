package dev.palindrome.migration;

import dev.palindrome.failure.ConfigurationException;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/**
 * Files by their version, each version once. Not safe for use by several threads.
 *
 * @param <V> how the tool compares versions
 */
public final class Versions<V> {
    private final SourceFolder folder;
    private final String format;
    private final Map<V, String> files;

    /** Make an empty list of versions that are the same where the comparator says so. */
    public Versions(SourceFolder folder, String format, Comparator<? super V> order) {
        this.folder = folder;
        this.format = format;
        this.files = new TreeMap<>(order);
    }

    /**
     * Add a file.
     *
     * @throws ConfigurationException where another file has the version
     */
    public void add(V version, String file) {
        var other = files.putIfAbsent(version, file);
        if (other != null) {
            throw new ConfigurationException(
                    "%s: %s and %s have the same version, which %s cannot tell apart; give one of them another number"
                            .formatted(folder.root(), other, file, format));
        }
    }

    /** Return the files in the order of their versions. */
    public Map<V, String> inOrder() {
        return files;
    }
}
