package dev.palindrome.migration.liquibase;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.SourceFolder;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the changelog of a folder that leads to all others. */
final class RootChangelog {
    private static final Pattern USUAL_NAME = Pattern.compile(
            "(db[._-]?)?(changelog([._-](master|root|main|index|all))?|(master|root|main|index)([._-]?changelog)?)\\.(xml|ya?ml|json|sql)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern INCLUDED_FOLDER =
            Pattern.compile("includeAll\\b[^>]*?\\bpath\"?\\s*[=:]\\s*[\"']?([^\"'\\s,}>]+)", Pattern.DOTALL);

    private final SourceFolder folder;
    private final List<String> changelogs;

    RootChangelog(SourceFolder folder) {
        this.folder = folder;
        this.changelogs = ChangelogText.in(folder);
    }

    /**
     * Return the root's path in the folder.
     *
     * @param told what the settings say, as Liquibase would look for it
     * @throws ConfigurationException where there are several, or what was told is not there
     */
    String find(Optional<String> told) {
        var named = told.flatMap(this::within);
        if (told.isPresent() && folder.variables().value("changelog").isPresent() && named.isEmpty()) {
            throw new ConfigurationException(
                    "the variable changelog is \"%s\", but there is no such file in %s; there are: %s"
                            .formatted(told.get(), folder.root(), String.join(", ", changelogs)));
        }
        return named.or(this::byName).or(this::byIncludes).orElseThrow(this::several);
    }

    /** A path on a search path begins with folders that lead to ours. */
    private Optional<String> within(String told) {
        for (var path = told; ; path = path.substring(path.indexOf('/') + 1)) {
            if (folder.holds(path)) {
                return Optional.of(path);
            }
            if (path.indexOf('/') < 0) {
                return Optional.empty();
            }
        }
    }

    private Optional<String> byName() {
        var usual = changelogs.stream()
                .filter(file -> USUAL_NAME.matcher(lastOf(file)).matches())
                .sorted(Comparator.comparingInt(RootChangelog::depth))
                .toList();
        return usual.stream().findFirst().filter(first -> usual.size() == 1 || depth(usual.get(1)) > depth(first));
    }

    private Optional<String> byIncludes() {
        var tops = changelogs.stream().filter(file -> !isIncluded(file)).toList();
        return tops.size() == 1 ? Optional.of(tops.get(0)) : Optional.empty();
    }

    private boolean isIncluded(String file) {
        return changelogs.stream()
                .filter(other -> !other.equals(file))
                .anyMatch(other -> folder.text(other).contains(lastOf(file)) || includesFolderOf(other, file));
    }

    private boolean includesFolderOf(String other, String file) {
        var parent = file.contains("/") ? lastOf(file.substring(0, file.lastIndexOf('/'))) : "";
        var included = INCLUDED_FOLDER.matcher(folder.text(other));
        while (included.find()) {
            var path = included.group(1).replaceFirst("/+$", "");
            if (lastOf(path)
                    .equals(
                            parent.isEmpty()
                                    ? lastOf(String.valueOf(folder.root().getFileName()))
                                    : parent)) {
                return true;
            }
        }
        return false;
    }

    private ConfigurationException several() {
        return new ConfigurationException(
                "%s holds %s changelogs, and none of them is named as the first: %s; say which one, for instance --var changelog=%s, in JUnit variables = \"changelog=%s\""
                        .formatted(
                                folder.root(),
                                changelogs.size(),
                                String.join(", ", changelogs),
                                changelogs.get(0),
                                changelogs.get(0)));
    }

    private static String lastOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static int depth(String path) {
        return (int) path.chars().filter(c -> c == '/').count();
    }
}
