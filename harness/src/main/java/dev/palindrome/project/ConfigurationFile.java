package dev.palindrome.project;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A tool that is set up by a file of its own.
 *
 * @param name what the file is called
 * @param value what names the folder in it; its first group is a path, or an expression that makes one of texts
 * @param otherwise the folder where the file names none
 */
record ConfigurationFile(String tool, String missing, Pattern name, Pattern value, String otherwise)
        implements ToolSigns {

    static ConfigurationFile of(String tool, String name, String value, String otherwise) {
        return new ConfigurationFile(tool, "", Pattern.compile(name), Pattern.compile(value), otherwise);
    }

    ConfigurationFile lacking(String missing) {
        return new ConfigurationFile(tool, missing, name, value, otherwise);
    }

    @Override
    public void look(Tree tree, Consumer<Sign> found) {
        tree.files(file -> name.matcher(file).matches()).forEach(file -> read(tree, file, found));
    }

    private void read(Tree tree, String file, Consumer<Sign> found) {
        var places = new Places(tree);
        var from = Names.parent(file);
        var named = Written.all(value, tree.text(file))
                .flatMap(written -> path(written).stream())
                .distinct()
                .toList();
        for (var path : named) {
            var folder = places.folder(from, path);
            var here = folder.isPresent() ? "" : ", which is not here";
            found.accept(new Sign(
                    tool,
                    folder.stream().toList(),
                    file,
                    Strength.CONFIGURED,
                    "%s names %s%s".formatted(file, path, here)));
        }
        if (named.isEmpty()) {
            Names.resolve(from, otherwise)
                    .filter(tree::isDirectory)
                    .ifPresent(folder -> found.accept(new Sign(
                            tool,
                            List.of(folder),
                            file,
                            Strength.CONFIGURED,
                            "%s names no folder, and the default is %s".formatted(file, otherwise))));
        }
    }

    private static Optional<String> path(String written) {
        boolean isExpression = written.matches("(?s).*[\"'`].*");
        return (isExpression ? Written.path(written) : Optional.of(written))
                .map(path -> path.contains("*") ? path.replaceAll("[^/]*\\*.*", "") : path)
                .filter(path -> !path.isBlank());
    }
}
