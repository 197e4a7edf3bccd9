package dev.palindrome.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A project on disk, written file by file. */
record Project(Path root) {

    Project with(String file, String... lines) {
        try {
            var path = root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, String.join("\n", lines) + "\n");
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Project withPairs(String folder) {
        return with(folder + "/000001_users.up.sql", "create table users (id int);")
                .with(folder + "/000001_users.down.sql", "drop table users;");
    }

    Project withFlyway(String folder) {
        return with(folder + "/V1__users.sql", "create table users (id int);")
                .with(folder + "/V2__roles.sql", "create table roles (id int);");
    }

    ProjectScan scan() {
        return ProjectScan.of(root);
    }

    Find only() {
        var finds = scan().finds();
        if (finds.size() != 1) {
            throw new AssertionError("not one find but " + finds);
        }
        return finds.get(0);
    }
}
