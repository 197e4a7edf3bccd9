package dev.palindrome.project;

import dev.palindrome.migration.SourceFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder of a project, as a format looks at it to recognise it: names are known already, of the texts only the beginnings are read,
 * and of many files only the first and the last. Not for reading migrations.
 */
final class TreeSource implements SourceFolder {

    private static final int NAMES = 400;
    private static final int SAMPLED = 4;

    private final Tree tree;
    private final Directory directory;
    private final List<String> files;
    private final Set<String> sample;

    TreeSource(Tree tree, Directory directory) {
        this.tree = tree;
        this.directory = directory;
        this.files = Stream.concat(
                        visible(directory, ""),
                        directory.folders().stream()
                                .limit(NAMES)
                                .flatMap(folder -> tree.directory(directory.at(folder)).stream()
                                        .flatMap(below -> visible(below, folder + "/"))))
                .sorted()
                .limit(NAMES)
                .toList();
        this.sample = sample(files);
    }

    @Override
    public Path root() {
        return directory.where();
    }

    @Override
    public List<String> files() {
        return files;
    }

    @Override
    public boolean holds(String file) {
        return tree.isFile(directory.at(file));
    }

    @Override
    public List<String> above(String name) {
        var texts = new ArrayList<String>();
        for (String at = directory.path(); ; at = Names.parent(at)) {
            var file = Names.join(at, name);
            if (tree.isFile(file)) {
                texts.add(tree.text(file));
            }
            if (at.isEmpty()) {
                return texts;
            }
        }
    }

    @Override
    public String text(String file) {
        if (!file.endsWith(".sql")) {
            return tree.text(directory.at(file));
        }
        return sample.contains(file) ? tree.head(directory.at(file)) : "";
    }

    private static Stream<String> visible(Directory directory, String prefix) {
        return directory.files().stream().filter(name -> !name.startsWith(".")).map(name -> prefix + name);
    }

    private static Set<String> sample(List<String> files) {
        var sql = files.stream().filter(file -> file.endsWith(".sql")).toList();
        var sample = new HashSet<>(sql.subList(0, Math.min(SAMPLED, sql.size())));
        sample.addAll(sql.subList(Math.max(0, sql.size() - SAMPLED), sql.size()));
        return sample;
    }
}
