package dev.palindrome.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes the files of a migration folder, for tests. */
public record Folder(Path path) {

    public Folder with(String file, String text) {
        return with(file, text.getBytes(StandardCharsets.UTF_8));
    }

    public Folder with(String file, byte[] bytes) {
        try {
            Files.createDirectories(path.resolve(file).getParent());
            Files.write(path.resolve(file), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Folder without(String file) {
        try {
            Files.delete(path.resolve(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String text(String file) {
        try {
            return Files.readString(path.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void prependToAll(String mark) {
        try (var files = Files.walk(path)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.writeString(file, mark + Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void replaceInAll(String text, String other) {
        try (var files = Files.walk(path)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.writeString(file, Files.readString(file).replace(text, other));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public MigrationFolder readOn(String engine) {
        return MigrationFolders.readAs(path, Reading.as(null).on(engine));
    }

    public MigrationFolder read() {
        return MigrationFolders.read(path, null);
    }

    public MigrationFolder readAs(String format) {
        return MigrationFolders.read(path, format);
    }

    public MigrationFolder readWith(String variable, String value) {
        return MigrationFolders.readAs(path, new Reading(null, Map.of(variable, value)));
    }

    public MigrationFolder readBy(MigrationFormat format) {
        return format.read(new DirectorySource(path));
    }
}
