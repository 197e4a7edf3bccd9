package dev.palindrome.project;

import java.util.List;
import java.util.function.Consumer;

/** {@code environments/development.properties} beside {@code scripts}. */
final class MyBatisSigns implements ToolSigns {

    @Override
    public String tool() {
        return "mybatis";
    }

    @Override
    public void look(Tree tree, Consumer<Sign> found) {
        for (var directory : tree.directories()) {
            var environments = tree.directory(directory.at("environments"));
            if (tree.isDirectory(directory.at("scripts"))) {
                environments.stream()
                        .flatMap(folder -> folder.files().stream()
                                .filter(file -> file.endsWith(".properties"))
                                .map(folder::at))
                        .filter(file -> tree.text(file).contains("script_char_set")
                                || tree.text(file).contains("changelog"))
                        .findFirst()
                        .ifPresent(file -> found.accept(new Sign(
                                tool(),
                                List.of(directory.at("scripts")),
                                file,
                                Strength.CONFIGURED,
                                "%s stands beside scripts".formatted(file))));
            }
        }
    }
}
