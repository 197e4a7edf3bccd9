package dev.palindrome.project;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of a project's builds that name what it depends on. */
final class BuildFiles {

    private static final Set<String> JAVA =
            Set.of("pom.xml", "build.gradle", "build.gradle.kts", "build.sbt", "libs.versions.toml");

    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");

    private BuildFiles() {}

    /** Return those of Java's builds that hold a text. */
    static Stream<String> ofJava(Tree tree, String text) {
        return tree.files(JAVA::contains).filter(file -> text(tree, file).contains(text));
    }

    static Stream<String> ofNode(Tree tree, String dependency) {
        return tree.named("package.json").stream()
                .filter(file -> tree.text(file).contains("\"" + dependency + "\""));
    }

    /** Return a file's text without what is commented out. */
    static String text(Tree tree, String file) {
        var text = tree.text(file);
        return file.endsWith(".xml") ? COMMENT.matcher(text).replaceAll("") : text;
    }
}
