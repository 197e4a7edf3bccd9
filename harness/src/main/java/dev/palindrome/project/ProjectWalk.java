package dev.palindrome.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Walks once through a project, a floor at a time, so that what a limit cuts off is what lies deepest. Never follows a link, and
 * reads no file. For one use by one thread; folders that lie side by side are listed by several.
 */
final class ProjectWalk {

    private static final int AT_ONCE = 512;

    private final int limit;
    private final PassedOver passedOver = new PassedOver();
    private final List<Directory> found = new ArrayList<>();
    private List<Pending> pending = List.of();
    private int seen;

    /** A folder that is known by name only. */
    record Pending(String path, Path where) {}

    ProjectWalk(int limit) {
        this.limit = limit;
    }

    Tree walk(Path root) {
        pending = List.of(new Pending("", root));
        while (!pending.isEmpty() && seen < limit) {
            var next = pending.subList(0, Math.min(AT_ONCE, pending.size()));
            var below = new ArrayList<>(pending.subList(next.size(), pending.size()));
            for (var listing : next.parallelStream().map(Listing::of).toList()) {
                take(listing, below);
            }
            pending = below;
        }
        return new Tree(found);
    }

    int seen() {
        return seen;
    }

    boolean isComplete() {
        return pending.isEmpty() && passedOver.isWhole();
    }

    List<String> notes() {
        var notes = new ArrayList<String>();
        if (!pending.isEmpty()) {
            notes.add(
                    "the project is too big: after %s files and folders the scan stopped, and %s folders were not looked into; give a folder inside it"
                            .formatted(seen, pending.size()));
        }
        notes.addAll(passedOver.sentences());
        return notes;
    }

    private void take(Listing listing, List<Pending> below) {
        var folders = new ArrayList<String>();
        listing.folders().forEach((name, where) -> {
            if (!passedOver.takes(name)) {
                folders.add(name);
                below.add(new Pending(Names.join(listing.path(), name), where));
            }
        });
        found.add(new Directory(listing.path(), listing.where(), listing.files(), folders));
        passedOver.links(listing.links());
        listing.unreadable().forEach(passedOver::unreadable);
        seen += listing.seen();
    }
}
