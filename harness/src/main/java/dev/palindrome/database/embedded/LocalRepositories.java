package dev.palindrome.database.embedded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The folders of this user in which build tools keep an artifact's jars. */
final class LocalRepositories {

    private LocalRepositories() {}

    static List<Path> foldersOf(String artifact) {
        var folders = new ArrayList<Path>();
        var own = System.getProperty(Archives.FOLDER_PROPERTY, "");
        if (!own.isBlank()) {
            folders.add(Path.of(own));
        }
        var group = Archives.GROUP.replace('.', '/');
        var moved = System.getProperty("maven.repo.local", "");
        if (!moved.isBlank()) {
            folders.add(Path.of(moved, group, artifact));
        }
        var home = Path.of(System.getProperty("user.home", "."));
        folders.add(home.resolve(".m2/repository").resolve(group).resolve(artifact));
        folders.add(home.resolve(".gradle/caches/modules-2/files-2.1")
                .resolve(Archives.GROUP)
                .resolve(artifact));
        return List.copyOf(folders);
    }
}
