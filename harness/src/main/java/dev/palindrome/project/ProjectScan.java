package dev.palindrome.project;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.MigrationFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Which migration tools a project uses, and where their migrations lie: the answer of one walk through its folders. Names are looked
 * at, and of the files that may tell something the beginnings; no link is followed, nothing is run, and the network is not asked. Immutable.
 */
public final class ProjectScan {

    private static final int LIMIT = 500_000;

    private final int seen;
    private final boolean complete;
    private final List<Find> finds;
    private final List<String> notes;

    private ProjectScan(int seen, boolean complete, List<Find> finds, List<String> notes) {
        this.seen = seen;
        this.complete = complete;
        this.finds = List.copyOf(finds);
        this.notes = List.copyOf(notes);
    }

    /**
     * Scan a project.
     *
     * @throws ConfigurationException where the path is no folder
     */
    public static ProjectScan of(Path project) {
        return of(project, LIMIT);
    }

    static ProjectScan of(Path project, int limit) {
        if (!Files.isDirectory(project)) {
            throw new ConfigurationException("%s is no folder; give the folder of a project".formatted(project));
        }
        var walk = new ProjectWalk(limit);
        var tree = walk.walk(project);
        var finds = new Finds(tree, MigrationFolders.formats()).ranked();
        var notes = new ArrayList<>(walk.notes());
        var unread = tree.leftUnread();
        if (unread != null) {
            notes.add(unread);
        }
        return new ProjectScan(walk.seen(), walk.isComplete() && unread == null, finds, notes);
    }

    /** Return what was found, the most certain first, what lies in tests and examples last. */
    public List<Find> finds() {
        return finds;
    }

    /** Return of these what the project may be meant to live on: what can be run, outside of tests and examples. */
    public List<Find> candidates() {
        return finds.stream()
                .filter(find ->
                        find.runs() && !find.isIncidental() && !find.folders().isEmpty())
                .toList();
    }

    /** Return how many files and folders were seen. */
    public int seen() {
        return seen;
    }

    /** Return whether all was looked at; where not so, what was not found may be there all the same. */
    public boolean isComplete() {
        return complete;
    }

    /** Return what was passed over and why, a sentence each. */
    public List<String> notes() {
        return notes;
    }
}
