package dev.palindrome.junit;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.project.Find;
import dev.palindrome.project.ProjectScan;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The one history that a project has. */
final class FoundHistory {

    private FoundHistory() {}

    /**
     * Return the history in a project, which is the working directory of the tests as a rule.
     *
     * @param format the format asked for, or empty
     * @throws ConfigurationException where there is none, or more than one
     */
    static History in(Path project, String format) {
        ProjectScan scan = ProjectScan.of(project);
        List<Find> finds = scan.candidates().stream()
                .filter(find -> format.isEmpty() || find.tool().equals(format))
                .toList();
        if (finds.isEmpty()) {
            throw new ConfigurationException(
                    "`folder` is missing, and %s has no migrations that can be recognised; name the folder, for example folder = \"db/migration\""
                            .formatted(project.toAbsolutePath()));
        }
        Find first = finds.get(0);
        if (finds.size() > 1 || first.folders().size() > 1 || !scan.isComplete()) {
            throw new ConfigurationException(
                    "`folder` is missing, and %s has more than one history; name one by `folder`:%n%s"
                            .formatted(project.toAbsolutePath(), list(finds)));
        }
        String folder = first.folders().get(0);
        return new History(project.resolve(folder), folder, first.tool(), Map.of());
    }

    private static String list(List<Find> finds) {
        return finds.stream()
                .flatMap(find -> find.folders().stream().map(folder -> "  %s (%s)".formatted(folder, find.tool())))
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
