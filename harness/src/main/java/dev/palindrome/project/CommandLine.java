package dev.palindrome.project;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A tool that gets its folder on the command line, or from the environment, in the scripts of a build.
 *
 * @param option what names the folder there; its first group is the path
 */
record CommandLine(String tool, String missing, Pattern option) implements ToolSigns {

    private static final Pattern SCRIPT = Pattern.compile(
            "(?i)(?:gnu)?makefile|.*\\.mk|justfile|\\.justfile|taskfile\\.ya?ml|procfile|package\\.json|dockerfile.*|.*\\.dockerfile|.*compose.*\\.ya?ml|\\.gitlab-ci\\.yml|.*\\.sh");

    private static final Pattern HERE = Pattern.compile("(?i)\\$\\(pwd\\)|\\$\\(CURDIR\\)|\\$\\{?PWD}?|`pwd`");

    static CommandLine of(String tool, String option) {
        return new CommandLine(tool, "", Pattern.compile(option));
    }

    @Override
    public void look(Tree tree, Consumer<Sign> found) {
        var places = new Places(tree);
        tree.files(name -> SCRIPT.matcher(name).matches() || isYaml(name))
                .filter(file -> !isYaml(file)
                        || file.startsWith(".")
                        || SCRIPT.matcher(Names.last(file)).matches())
                .forEach(file -> Written.all(option, tree.text(file))
                        .map(CommandLine::path)
                        .filter(path -> !path.isBlank() && !path.contains("$"))
                        .distinct()
                        .forEach(path -> places.folder(Names.parent(file), path)
                                .ifPresent(folder -> found.accept(new Sign(
                                        tool,
                                        List.of(folder),
                                        file,
                                        Strength.CONFIGURED,
                                        "a command in %s names %s".formatted(file, path))))));
    }

    private static boolean isYaml(String name) {
        return name.endsWith(".yml") || name.endsWith(".yaml");
    }

    private static String path(String written) {
        return HERE.matcher(written).replaceAll("").replaceAll("[\"']", "").replaceAll("^/+", "");
    }
}
