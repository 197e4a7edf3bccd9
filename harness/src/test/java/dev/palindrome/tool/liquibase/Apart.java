package dev.palindrome.tool.liquibase;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Loads what knows Liquibase once more, beside the Liquibase of the class path: with another one, or with none. */
final class Apart extends URLClassLoader {

    Apart(Path... jars) throws IOException {
        super(urls(jars), Apart.class.getClassLoader());
    }

    private static URL[] urls(Path... jars) throws IOException {
        var urls = new ArrayList<URL>();
        for (var jar : jars) {
            urls.add(jar.toUri().toURL());
        }
        urls.add(Path.of("target/classes").toUri().toURL());
        return urls.toArray(URL[]::new);
    }

    Object make(Class<?> type) throws ReflectiveOperationException {
        return loadClass(type.getName()).getConstructor().newInstance();
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        boolean apart =
                List.of("liquibase.", "dev.palindrome.migration.liquibase.", "dev.palindrome.tool.liquibase.").stream()
                        .anyMatch(name::startsWith);
        if (!apart) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            var loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }

    @Override
    public @Nullable URL getResource(String name) {
        return isLiquibases(name) ? findResource(name) : super.getResource(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return isLiquibases(name) ? findResources(name) : super.getResources(name);
    }

    private static boolean isLiquibases(String name) {
        return name.contains("liquibase");
    }
}
