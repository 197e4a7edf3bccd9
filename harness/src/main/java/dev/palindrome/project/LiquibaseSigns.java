package dev.palindrome.project;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A root changelog, and whatever names it: {@code liquibase.properties}, {@code spring.liquibase.change-log}, a build. */
final class LiquibaseSigns implements ToolSigns {

    private static final List<String> KEYS = List.of(
            "changelogFile",
            "liquibase.changelogFile",
            "liquibase.command.changelogFile",
            "spring.liquibase.change-log",
            "quarkus.liquibase.change-log",
            "liquibase.datasources.default.change-log");

    private static final Pattern IN_BUILD =
            Pattern.compile("(?i)(?:<changeLogFile>\\s*|\\bchangeLogFile\\b[\\s=:(]*[\"'])([^<\"']+)");

    private static final Pattern ROOT = Pattern.compile("(?i).*(?:changelog|master|root).*\\.(?:xml|ya?ml|json|sql)");
    private static final List<String> MARKS = List.of(
            "<databasechangelog",
            "databasechangelog:",
            "\"databasechangelog\"",
            "--liquibase formatted sql",
            "-- liquibase formatted sql");

    @Override
    public String tool() {
        return "liquibase";
    }

    @Override
    public String missing() {
        return "Palindrome does not read its changelogs yet";
    }

    @Override
    public void look(Tree tree, Consumer<Sign> found) {
        tree.files(name -> name.startsWith("liquibase") && name.endsWith(".properties"))
                .forEach(file -> settings(tree, file, found));
        SettingsFiles.ofApplications(tree).forEach(file -> settings(tree, file, found));
        BuildFiles.ofJava(tree, "liquibase").forEach(file -> build(tree, file, found));
        tree.files(name -> ROOT.matcher(name).matches())
                .filter(file -> isMarked(tree.head(file)))
                .forEach(file -> root(file, found));
    }

    private void settings(Tree tree, String file, Consumer<Sign> found) {
        var settings = SettingsFiles.read(tree, file);
        for (var key : KEYS) {
            SettingsFiles.value(settings, key).ifPresent(value -> named(tree, file, key, value, found));
        }
    }

    private void build(Tree tree, String file, Consumer<Sign> found) {
        Written.all(IN_BUILD, BuildFiles.text(tree, file))
                .forEach(value -> named(tree, file, "changeLogFile", value, found));
    }

    private void named(Tree tree, String file, String key, String value, Consumer<Sign> found) {
        var sentence = "%s in %s names %s".formatted(key, file, value);
        changelog(tree, file, value)
                .ifPresentOrElse(
                        changelog -> found.accept(new Sign(
                                tool(), List.of(Names.parent(changelog)), changelog, Strength.CONFIGURED, sentence)),
                        () -> found.accept(new Sign(
                                tool(), List.of(), file, Strength.CONFIGURED, sentence + ", which is not here")));
    }

    private static Optional<String> changelog(Tree tree, String file, String value) {
        var path = value.replaceFirst("^(?:classpath|file):/*", "").replaceAll("\\$\\{[^}]*}/?", "");
        var places = new Places(tree);
        var from = Names.parent(file);
        return places.fileOnClassPath(from, path.replaceAll("^/+", "")).or(() -> places.file(from, path));
    }

    private void root(String file, Consumer<Sign> found) {
        found.accept(new Sign(
                tool(),
                List.of(Names.parent(file)),
                file,
                Strength.WRITTEN,
                "%s is a changelog".formatted(Names.last(file))));
    }

    private static boolean isMarked(String head) {
        var lower = head.toLowerCase(Locale.ROOT);
        return MARKS.stream().anyMatch(lower::contains);
    }
}
