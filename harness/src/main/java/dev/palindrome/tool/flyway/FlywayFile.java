package dev.palindrome.tool.flyway;

import dev.palindrome.failure.HarnessException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.api.resource.LoadableResource;

/** A file as Flyway asks for it. */
final class FlywayFile extends LoadableResource {
    private final String name;
    private final String inLocation;
    private final Path path;
    private final String more;

    /**
     * @param name its name in the folder, as Palindrome calls it
     * @param inLocation its path in the location where Flyway finds it, which stands in Flyway's table
     */
    FlywayFile(String name, String inLocation, Path path) {
        this(name, inLocation, path, "");
    }

    private FlywayFile(String name, String inLocation, Path path, String more) {
        this.name = name;
        this.inLocation = inLocation;
        this.path = path;
        this.more = more;
    }

    /** Return the same file with a line behind its end that changes the checksum, and nothing else. */
    FlywayFile withOtherText() {
        return new FlywayFile(name, inLocation, path, "\n ");
    }

    String name() {
        return name;
    }

    Path path() {
        return path;
    }

    static String textOf(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new HarnessException("cannot read %s: %s".formatted(path, e.getMessage()), e);
        }
    }

    @Override
    public Reader read() {
        return new StringReader(textOf(path) + more);
    }

    @Override
    public boolean shouldStream() {
        return false;
    }

    @Override
    public String getAbsolutePath() {
        return path.toString();
    }

    @Override
    public String getAbsolutePathOnDisk() {
        return path.toString();
    }

    @Override
    public String getFilename() {
        return path.getFileName().toString();
    }

    @Override
    public String getRelativePath() {
        return inLocation;
    }
}
