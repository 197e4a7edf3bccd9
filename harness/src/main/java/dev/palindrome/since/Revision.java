package dev.palindrome.since;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.failure.Nearest;
import java.nio.file.Path;
import java.util.List;

/** Finds the commit at which a branch left the revision that somebody names. */
final class Revision {

    private static final String SHALLOW =
            "the clone is shallow: git fetch --unshallow, or in CI a checkout with its whole history (fetch-depth: 0)";

    private final Path folder;
    private final Git git;
    private final String name;

    Revision(Path folder, String name) {
        this.folder = folder;
        this.git = new Git(folder);
        this.name = name;
    }

    /**
     * Return the commit that the revision and what is checked out have in common.
     *
     * @throws ConfigurationException where there is none, with the reason and the next step
     */
    String mergeBase() {
        Git.Answer inside = git.ask("rev-parse", "--show-toplevel");
        if (!inside.isYes()) {
            throw new ConfigurationException(
                    "`since` is \"%s\", but git does not take %s for part of a working copy: %s"
                            .formatted(name, folder, inside.complaint()));
        }
        if (name.startsWith("-")
                || !git.ask("rev-parse", "--verify", "--quiet", name + "^{commit}")
                        .isYes()) {
            throw unknown();
        }
        Git.Answer base = git.ask("merge-base", name, "HEAD");
        if (!base.isYes()) {
            throw new ConfigurationException(
                    "`since` is \"%s\", which has no commit in common with what is checked out%s"
                            .formatted(
                                    name,
                                    isShallow()
                                            ? ": " + SHALLOW
                                            : "; name the branch that this one will be merged into"));
        }
        return base.out().strip();
    }

    private ConfigurationException unknown() {
        List<String> known = git.tell("for-each-ref", "--format=%(refname:short)")
                .out()
                .lines()
                .toList();
        String meant = Nearest.to(name, known)
                .or(() -> known.stream().filter(ref -> ref.endsWith("/" + name)).findFirst())
                .map("; did you mean \"%s\"?"::formatted)
                .orElse("");
        String next = isShallow() ? SHALLOW : "name a branch, a tag or a commit, or fetch it first: git fetch origin";
        return new ConfigurationException(
                "`since` is \"%s\", a revision that this repository does not know%s (%s)".formatted(name, meant, next));
    }

    private boolean isShallow() {
        return git.ask("rev-parse", "--is-shallow-repository").out().strip().equals("true");
    }
}
