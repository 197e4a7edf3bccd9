package dev.palindrome.cli;

import dev.palindrome.project.Find;
import dev.palindrome.project.ProjectScan;
import dev.palindrome.report.Printable;
import dev.palindrome.report.Reproduction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words what was found in a project, with the commands to go on with. */
final class FindLines {

    private static final int SHOWN = 20;
    private static final int FOLDERS = 5;

    private final String project;

    /** Make lines for a project, as the user wrote it. */
    FindLines(String project) {
        this.project = project;
    }

    List<String> of(ProjectScan scan) {
        var lines = new ArrayList<String>();
        scan.finds().stream().limit(SHOWN).forEach(find -> add(find, lines));
        int more = scan.finds().size() - SHOWN;
        if (more > 0) {
            lines.add("... and %s more, less certain ones; give a folder further down".formatted(more));
        }
        scan.notes().forEach(note -> lines.add("note             " + Printable.line(note)));
        return lines;
    }

    /** Word that there is nothing, for somebody who expected something. */
    String nothing(ProjectScan scan) {
        var lines = new ArrayList<String>();
        lines.add(
                "nothing in %s looks like a migration (%s were seen); give the folder in which they stand, with --format, or --pattern where they are named in a way of their own"
                        .formatted(project, seen(scan)));
        scan.notes().forEach(note -> lines.add("note             " + Printable.line(note)));
        return String.join(System.lineSeparator(), lines);
    }

    static String seen(ProjectScan scan) {
        return String.format(Locale.ROOT, "%,d files and folders", scan.seen());
    }

    /** Return a folder of the project as the user would write it. */
    String in(String folder) {
        if (folder.equals(".")) {
            return project;
        }
        return project.equals(".") ? folder : project.endsWith("/") ? project + folder : project + "/" + folder;
    }

    private void add(Find find, List<String> lines) {
        var folders = find.folders();
        lines.add("%-16s %s%s"
                .formatted(
                        find.tool(),
                        folders.isEmpty() ? "no folder of it is here" : Printable.line(in(folders.get(0))),
                        folders.size() > 1 ? " and %s more".formatted(folders.size() - 1) : ""));
        lines.add("  because        " + Printable.line(find.evidence()));
        find.configuration().ifPresent(file -> lines.add("  set up in      " + Printable.line(in(file))));
        if (!find.runs()) {
            lines.add("  not run yet    " + find.missing());
        } else {
            folders.stream().limit(FOLDERS).forEach(folder -> lines.add("  go on with     " + command(find, folder)));
        }
    }

    private String command(Find find, String folder) {
        var path = in(folder);
        return "palindrome verify %s --format %s%s"
                .formatted(
                        Reproduction.quoted(path.startsWith("-") ? "./" + path : path),
                        find.tool(),
                        find.engine() == null ? "" : " --database " + find.engine());
    }
}
