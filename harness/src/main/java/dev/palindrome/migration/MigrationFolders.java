package dev.palindrome.migration;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.failure.Nearest;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads folders of migrations, whatever tool they are of. Safe for use by several threads. */
public final class MigrationFolders {

    private MigrationFolders() {}

    /** Return the formats that are known here, by name. */
    public static List<MigrationFormat> formats() {
        return ServiceLoader.load(MigrationFormat.class, MigrationFolders.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(MigrationFormat::name))
                .toList();
    }

    /**
     * Return the formats that recognise the folder; where some of them have evidence for it, only these.
     *
     * @throws ConfigurationException where the path is no folder, or an empty one
     */
    public static List<MigrationFormat> detect(Path folder) {
        var source = open(folder, Reading.as(null));
        return recognising(refuseEmpty(source, source.files()));
    }

    /** Read a folder; {@code format} is the format's name, or null to find it out. */
    public static MigrationFolder read(Path folder, @Nullable String format) {
        return readAs(folder, Reading.as(format));
    }

    /**
     * Read a folder in a certain way. Of a folder that holds one for each of several databases, that of the engine is read, and an
     * oddity says so.
     *
     * @throws ConfigurationException where the path is no folder, no format or more than one recognises it, the name is unknown, or
     *     the tool itself would refuse the folder
     */
    public static MigrationFolder readAs(Path folder, Reading reading) {
        FolderAdvice.refuseWhatIsNoFolder(folder);
        return EngineFolders.choose(folder, reading.engine())
                .map(ofEngine -> readOne(ofEngine, reading, EngineFolders.oddity(ofEngine, reading.engine())))
                .orElseGet(() -> readOne(folder, reading, List.of()));
    }

    private static MigrationFolder readOne(Path folder, Reading reading, List<Oddity> beforehand) {
        var source = open(folder, reading);
        var format = reading.format();
        refuseEmpty(source, format == null ? source.files() : source.allFiles());
        var chosen = format == null ? only(source, recognising(source)) : named(format);
        var why = format == null ? reason(source, chosen) : List.<Oddity>of();
        var read = chosen.read(source);
        if (read.migrations().isEmpty()) {
            throw new ConfigurationException("%s holds no migration of format %s, which look like %s%s"
                    .formatted(folder, chosen.name(), chosen.looksLike(), FolderAdvice.instead(source)));
        }
        var oddities = Stream.of(beforehand, why, new FolderOddities(source, read).find())
                .flatMap(List::stream);
        return Grouping.apply(read.with(read.migrations(), oddities.toList()), reading.groups());
    }

    private static SourceFolder open(Path folder, Reading reading) {
        FolderAdvice.refuseWhatIsNoFolder(folder);
        return new DirectorySource(folder, reading);
    }

    private static SourceFolder refuseEmpty(SourceFolder source, List<String> files) {
        if (files.isEmpty()) {
            throw new ConfigurationException(
                    "%s holds no file that can be read%s".formatted(source.root(), FolderAdvice.deeper(source.root())));
        }
        return source;
    }

    /** Return which of the formats recognise a folder; where some of them have evidence for it, only these. */
    public static List<MigrationFormat> recognising(List<MigrationFormat> formats, SourceFolder source) {
        var candidates =
                formats.stream().filter(format -> format.recognises(source)).toList();
        var first = candidates.stream().filter(format -> !format.isLastResort()).toList();
        var all = first.isEmpty() ? candidates : first;
        var proven = all.stream()
                .filter(format -> format.evidence(source).isPresent())
                .toList();
        return proven.isEmpty() ? all : proven;
    }

    static List<MigrationFormat> recognising(SourceFolder source) {
        return recognising(formats(), source);
    }

    private static List<MigrationFormat> candidates(SourceFolder source) {
        return formats().stream().filter(format -> format.recognises(source)).toList();
    }

    /** Say why a format was chosen where the names of the files would also suit another one. */
    private static List<Oddity> reason(SourceFolder source, MigrationFormat chosen) {
        var others = candidates(source).stream()
                .filter(format -> !format.isLastResort())
                .map(MigrationFormat::name)
                .filter(name -> !name.equals(chosen.name()))
                .collect(Collectors.joining(" or "));
        var evidence = chosen.evidence(source);
        if (others.isEmpty() || evidence.isEmpty()) {
            return List.of();
        }
        return List.of(new Oddity(
                "read as %s, because %s; for %s say so by the option `format`"
                        .formatted(chosen.name(), evidence.get(), others),
                List.of()));
    }

    private static MigrationFormat only(SourceFolder source, List<MigrationFormat> recognising) {
        if (recognising.isEmpty()) {
            throw new ConfigurationException("no format recognises %s, which holds %s%s; known are:%n%s"
                    .formatted(
                            source.root(),
                            FolderAdvice.sample(source),
                            FolderAdvice.deeper(source.root()),
                            catalogue()));
        }
        if (recognising.size() > 1) {
            var names = recognising.stream().map(MigrationFormat::name).toList();
            throw new ConfigurationException(
                    "%s could be of %s formats: %s; say which one, for instance: format %s, or keep one tool's files in one folder"
                            .formatted(source.root(), names.size(), String.join(", ", names), names.get(0)));
        }
        return recognising.get(0);
    }

    private static MigrationFormat named(String name) {
        var formats = formats();
        return formats.stream()
                .flatMap(format -> format.asked(name).stream())
                .findFirst()
                .orElseThrow(() -> {
                    var meant = Nearest.to(
                            name, formats.stream().map(MigrationFormat::name).toList());
                    return new ConfigurationException("no format is called \"%s\"%s; known are:%n%s"
                            .formatted(
                                    name,
                                    meant.map("; did you mean \"%s\"?"::formatted)
                                            .orElse(""),
                                    catalogue()));
                });
    }

    private static String catalogue() {
        return formats().stream()
                .map(format -> "  %-16s %s".formatted(format.name(), format.looksLike()))
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
