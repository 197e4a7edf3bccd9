package dev.palindrome.migration.liquibase;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** The folders from which the paths in a changelog may start, the likeliest first. */
final class SearchPath {
    private static final int HIGHEST = 8;

    private final Path folder;
    private final LiquibaseSettings settings;

    SearchPath(Path folder, LiquibaseSettings settings) {
        this.folder = folder;
        this.settings = settings;
    }

    /**
     * Return them.
     *
     * @param root the root changelog's path in the folder
     */
    List<Path> candidates(String root) {
        var file = folder.resolve(root);
        var found = new LinkedHashSet<Path>();
        settings.changelog()
                .map(Path::of)
                .filter(told -> told.getNameCount() < file.getNameCount() && file.endsWith(told))
                .ifPresent(told -> found.add(above(file, told.getNameCount())));
        var folders = upwards();
        for (var told : settings.searchPath()) {
            folders.stream()
                    .map(each -> each.resolve(told))
                    .filter(Files::isDirectory)
                    .forEach(found::add);
        }
        found.addAll(folders);
        return found.stream().map(Path::normalize).filter(file::startsWith).toList();
    }

    private static Path above(Path file, int names) {
        return file.getRoot().resolve(file.subpath(0, file.getNameCount() - names));
    }

    /** The folder and those above it, up to the root of the working copy. */
    private List<Path> upwards() {
        var folders = new ArrayList<Path>();
        for (var each = folder; each != null && folders.size() <= HIGHEST; each = each.getParent()) {
            folders.add(each);
            if (Files.exists(each.resolve(".git"))) {
                break;
            }
        }
        return folders;
    }
}
