package dev.palindrome.migration;

import dev.palindrome.failure.ConfigurationException;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** A folder on disk. Names are listed once; texts are read when asked for and kept. Not safe for use by several threads. */
final class DirectorySource implements SourceFolder {
    private final Path root;
    private final Path real;
    private final SortedMap<String, Path> files = new TreeMap<>(CodePoints.ORDER);
    private final Map<String, String> texts = new TreeMap<>();
    private final TreeSet<String> marked = new TreeSet<>(CodePoints.ORDER);
    private final SortedMap<String, Path> tooDeep = new TreeMap<>(CodePoints.ORDER);
    private final List<Oddity> leftOut = new ArrayList<>();
    private final Variables variables;
    private final String engine;
    private final Map<String, String> told;
    private List<String> top = List.of();
    private boolean listedAll;

    DirectorySource(Path root) {
        this(root, Reading.as(null));
    }

    DirectorySource(Path root, Reading reading) {
        this.root = root;
        this.variables = new Variables(reading.variables());
        this.engine = reading.engine();
        this.told = reading.told();
        try {
            this.real = root.toRealPath();
            list(real, "");
            top = List.copyOf(files.keySet());
        } catch (IOException | DirectoryIteratorException e) {
            throw unreadable(e);
        }
    }

    @Override
    public Path root() {
        return root;
    }

    @Override
    public List<String> files() {
        return top;
    }

    @Override
    public List<String> allFiles() {
        if (!listedAll) {
            listedAll = true;
            try {
                for (var directory : Map.copyOf(tooDeep).entrySet()) {
                    list(directory.getValue(), directory.getKey() + "/");
                }
            } catch (IOException | DirectoryIteratorException e) {
                throw unreadable(e);
            }
        }
        return List.copyOf(files.keySet());
    }

    @Override
    public boolean holds(String file) {
        return find(file).isPresent();
    }

    @Override
    public List<String> above(String name) {
        return Surroundings.texts(real, name);
    }

    @Override
    public String text(String file) {
        return texts.computeIfAbsent(file, this::read);
    }

    @Override
    public Variables variables() {
        return variables;
    }

    @Override
    public Map<String, String> told() {
        return told;
    }

    @Override
    public String engine() {
        return engine;
    }

    @Override
    public List<Oddity> oddities() {
        var oddities = new ArrayList<>(leftOut);
        if (!listedAll) {
            tooDeep.forEach((name, directory) -> unread(name, directory).ifPresent(oddities::add));
        }
        oddities.addAll(variables.oddities());
        if (!marked.isEmpty()) {
            oddities.add(new Oddity(
                    "a byte order mark is left out here, but most tools stumble over it: save the file without one",
                    List.copyOf(marked)));
        }
        return oddities;
    }

    private void list(Path directory, String prefix) throws IOException {
        try (var entries = Files.newDirectoryStream(directory)) {
            for (var entry : entries) {
                var name = name(entry);
                if (!name.startsWith(".")) {
                    take(entry, prefix + name, listedAll || prefix.isEmpty());
                }
            }
        }
    }

    private void take(Path entry, String name, boolean entering) throws IOException {
        if (leadsOut(entry)) {
            leaveOut(name, "is a link that leads out of the folder or nowhere, so it is not read");
        } else if (Files.isRegularFile(entry)) {
            files.put(name, entry);
        } else if (!Files.isDirectory(entry)) {
            leaveOut(name, "is no regular file, so it is not read");
        } else if (name.endsWith(".sql")) {
            leaveOut(name, "is a directory in spite of its name, so it is not read");
        } else if (listedAll && Files.isSymbolicLink(entry)) {
            leaveOut(name, "is a link to another folder, so it is not read"); // links may lead round in circles
        } else if (entering) {
            list(entry, name + "/");
        } else {
            tooDeep.put(name, entry);
        }
    }

    /** A folder that is too deep for the list may hold files that somebody asked for. */
    private Optional<Oddity> unread(String name, Path directory) {
        if (texts.keySet().stream().anyMatch(file -> file.startsWith(name + "/"))) {
            return Optional.empty();
        }
        try (var entries = Files.newDirectoryStream(directory, "*.{sql,SQL}")) {
            return entries.iterator().hasNext()
                    ? Optional.of(
                            new Oddity(name + " lies too deep in the folder, so its files are not read", List.of(name)))
                    : Optional.empty();
        } catch (IOException | DirectoryIteratorException e) {
            return Optional.empty(); // nobody reads it anyway
        }
    }

    private boolean leadsOut(Path entry) throws IOException {
        if (!Files.isSymbolicLink(entry)) {
            return false;
        }
        return !Files.exists(entry) || !entry.toRealPath().startsWith(real);
    }

    private ConfigurationException unreadable(Exception e) {
        return new ConfigurationException(
                "cannot list %s (%s): give this user the right to read it".formatted(root, e.getMessage()), e);
    }

    private void leaveOut(String name, String reason) {
        leftOut.add(new Oddity(name + " " + reason, List.of(name)));
    }

    private String read(String file) {
        var path = find(file)
                .orElseThrow(() -> new ConfigurationException("there is no file %s in %s".formatted(file, root)));
        try {
            var text = Utf8.decode(where(file), Files.readAllBytes(path));
            if (text.isEmpty() || text.charAt(0) != Utf8.BYTE_ORDER_MARK) {
                return text;
            }
            marked.add(file);
            return text.substring(1);
        } catch (IOException e) {
            throw new ConfigurationException(
                    "cannot read %s in %s (%s): give this user the right to read it"
                            .formatted(file, root, e.getClass().getSimpleName()),
                    e);
        }
    }

    /** Return a file that is listed, or lies deeper than the list goes. */
    private Optional<Path> find(String file) {
        var listed = files.get(file);
        if (listed != null) {
            return Optional.of(listed);
        }
        try {
            var path = real.resolve(file).toRealPath();
            return path.startsWith(real) && Files.isRegularFile(path) ? Optional.of(path) : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** In a locale without Unicode the JDK cannot show a name that it can open; the URI has its bytes. */
    private static String name(Path entry) {
        var name = entry.getFileName().toString();
        if (name.indexOf('\uFFFD') < 0) {
            return name;
        }
        var raw = entry.toUri().getRawPath();
        var path = raw.endsWith("/") ? raw.substring(0, raw.length() - 1) : raw;
        var last = path.substring(path.lastIndexOf('/') + 1).replace("+", "%2B");
        return URLDecoder.decode(last, StandardCharsets.UTF_8);
    }
}
