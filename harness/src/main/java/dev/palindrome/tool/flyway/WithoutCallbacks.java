package dev.palindrome.tool.flyway;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;

/** The user's class path as it is, except that Flyway does not find callbacks there by itself: they come by its configuration. */
final class WithoutCallbacks extends ClassLoader {
    private static final String PLACE = "db/callback";

    WithoutCallbacks(ClassLoader parent) {
        super(parent);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return name.startsWith(PLACE) ? Collections.emptyEnumeration() : super.getResources(name);
    }
}
