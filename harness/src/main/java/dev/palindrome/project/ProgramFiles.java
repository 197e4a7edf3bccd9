package dev.palindrome.project;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A tool whose migrations are programs, known by what stands at their beginning.
 *
 * @param endings the endings of their names
 * @param name what the files are called
 * @param mark what stands in them
 * @param configurations the files, in the folder or above it, that set the tool up, the most telling first
 */
record ProgramFiles(
        String tool, String missing, Set<String> endings, Pattern name, Pattern mark, List<Pattern> configurations)
        implements ToolSigns {

    private static final int SAMPLED = 3;

    static ProgramFiles of(
            String tool, String missing, Set<String> endings, String name, String mark, String... configurations) {
        return new ProgramFiles(
                tool,
                missing,
                endings,
                Pattern.compile(name),
                Pattern.compile(mark),
                List.of(configurations).stream().map(Pattern::compile).toList());
    }

    @Override
    public void look(Tree tree, Consumer<Sign> found) {
        endings.stream()
                .flatMap(ending -> tree.withEnding(ending).stream())
                .distinct()
                .sorted(Comparator.comparing(Directory::path))
                .forEach(directory -> look(tree, directory, found));
    }

    private void look(Tree tree, Directory directory, Consumer<Sign> found) {
        var files = directory.files().stream()
                .filter(file -> endings.contains(FileKinds.ending(file)))
                .filter(file -> name.matcher(file).matches())
                .toList();
        files.stream()
                .limit(SAMPLED)
                .filter(file -> mark.matcher(tree.head(directory.at(file))).find())
                .findFirst()
                .ifPresent(file -> found.accept(sign(tree, directory, file, files.size())));
    }

    private Sign sign(Tree tree, Directory directory, String file, int count) {
        return new Sign(
                tool,
                List.of(directory.path()),
                configuration(tree, directory.path()).orElse(null),
                Strength.WRITTEN,
                Sign.sample(count, "file", file));
    }

    private Optional<String> configuration(Tree tree, String folder) {
        return configurations.stream()
                .flatMap(wanted -> nearest(tree, folder, wanted).stream())
                .findFirst();
    }

    /** A pattern with a slash is of a file in a folder of that name beside the migrations or above them. */
    private static Optional<String> nearest(Tree tree, String folder, Pattern wanted) {
        var written = wanted.pattern();
        int slash = written.lastIndexOf('/');
        var below = slash < 0 ? "" : written.substring(0, slash);
        var name = slash < 0 ? wanted : Pattern.compile(written.substring(slash + 1));
        for (String at = folder; ; at = Names.parent(at)) {
            var directory = tree.directory(Names.join(at, below));
            var file = directory.stream()
                    .flatMap(d -> d.files().stream()
                            .filter(f -> name.matcher(f).matches())
                            .map(d::at))
                    .findFirst();
            if (file.isPresent() || at.isEmpty()) {
                return file;
            }
        }
    }
}
