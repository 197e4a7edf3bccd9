package dev.palindrome.database.embedded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The folders of this user in which build tools keep an artifact's jars. */
final class LocalRepositories {

    private LocalRepositories() {}

    static List<Path> foldersOf(String group, String artifact) {
        var folders = new ArrayList<Path>();
        var own = System.getProperty(Archives.FOLDER_PROPERTY, "");
        if (!own.isBlank()) {
            folders.add(Path.of(own));
        }
        var path = group.replace('.', '/');
        var moved = System.getProperty("maven.repo.local", "");
        if (!moved.isBlank()) {
            folders.add(Path.of(moved, path, artifact));
        }
        var home = Path.of(System.getProperty("user.home", "."));
        folders.add(home.resolve(".m2/repository").resolve(path).resolve(artifact));
        folders.add(home.resolve(".gradle/caches/modules-2/files-2.1")
                .resolve(group)
                .resolve(artifact));
        return List.copyOf(folders);
    }
}
