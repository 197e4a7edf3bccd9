package dev.palindrome.tool.flyway;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/** Shows Flyway the files whose turn has come. */
final class Shown implements ResourceProvider {
    private final Map<String, FlywayFile> files;
    private final Lineup lineup;
    private final String separator;

    Shown(Map<String, FlywayFile> files, Lineup lineup, String separator) {
        this.files = files;
        this.lineup = lineup;
        this.separator = separator;
    }

    /** Flyway asks so for what stands beside a migration. */
    @Override
    public @Nullable LoadableResource getResource(String inLocation) {
        return files.values().stream()
                .filter(file -> file.getRelativePath().equals(inLocation))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return files.values().stream()
                .filter(file -> isCalled(file.getFilename(), prefix, suffixes))
                .filter(this::isShown)
                .map(this::asItShallSeem)
                .toList();
    }

    private static boolean isCalled(String name, String prefix, String[] suffixes) {
        return name.startsWith(prefix) && Arrays.stream(suffixes).anyMatch(name::endsWith);
    }

    private boolean isShown(FlywayFile file) {
        return lineup.shows(file.name()) && lineup.fires(event(file.getFilename()));
    }

    /** Of a callback; of a migration it is no event's name. */
    private String event(String name) {
        int end = name.contains(separator) ? name.indexOf(separator) : name.lastIndexOf('.');
        return end < 0 ? name : name.substring(0, end);
    }

    private LoadableResource asItShallSeem(FlywayFile file) {
        return lineup.altered().equals(file.name()) ? file.withOtherText() : file;
    }
}
