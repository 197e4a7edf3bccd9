package dev.palindrome.project;

import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A build that names Mongock, and the package that it is told to scan, or one that is called like its classes. */
final class MongockSigns implements ToolSigns {

    private static final Pattern PACKAGE = Pattern.compile("(?i).*(?:change(?:log|unit|set)s?|migrations?|mongock)");
    private static final Pattern CLASS = Pattern.compile(".*\\.(?:java|kt)");
    private static final Pattern MARK = Pattern.compile("@Change(?:Unit|Log|Set)\\b");
    private static final int SAMPLED = 5;

    @Override
    public String tool() {
        return "mongock";
    }

    @Override
    public String missing() {
        return "its migrations are programs in Java that change MongoDB, which Palindrome does not know yet";
    }

    @Override
    public void look(Tree tree, Consumer<Sign> found) {
        BuildFiles.ofJava(tree, "mongock").forEach(file -> module(tree, file, found));
    }

    private void module(Tree tree, String file, Consumer<Sign> found) {
        var module = Names.parent(file);
        var folders = tree.directories().stream()
                .filter(directory -> Names.isIn(module, directory.path()))
                .filter(directory ->
                        PACKAGE.matcher(Names.last(directory.path())).matches())
                .filter(directory -> directory.files().stream()
                        .filter(name -> CLASS.matcher(name).matches())
                        .limit(SAMPLED)
                        .anyMatch(name ->
                                MARK.matcher(tree.head(directory.at(name))).find()))
                .map(Directory::path)
                .toList();
        if (!folders.isEmpty()) {
            found.accept(new Sign(
                    tool(),
                    folders,
                    file,
                    Strength.WRITTEN,
                    "%s names Mongock, and classes bear its annotations".formatted(file)));
        }
    }
}
