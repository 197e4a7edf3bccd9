package dev.palindrome.migration.liquibase;

import java.util.List;
import java.util.stream.Collectors;
import liquibase.Scope;
import liquibase.change.Change;
import liquibase.change.ChangeFactory;
import liquibase.change.core.EmptyChange;
import liquibase.changelog.ChangeSet;
import liquibase.database.Database;

/**
 * How Liquibase takes a changeset back.
 *
 * @param kind whether it can, and whose rollback it is
 * @param changes what stands in its way: changes without an inverse; for messages
 */
record WayBack(Kind kind, String changes) {

    /** What Liquibase can say before it runs anything. */
    enum Kind {
        /** Somebody wrote it. */
        EXPLICIT,
        /** Somebody wrote that nothing is to be done. */
        EMPTY,
        /** Liquibase inverts each change. */
        AUTOMATIC,
        /** Liquibase refuses: it knows no inverse of one of the changes. */
        IMPOSSIBLE
    }

    static WayBack of(ChangeSet changeSet, Database database) {
        var written = changeSet.getRollback().getChanges();
        if (!written.isEmpty()) {
            boolean empty = written.stream().allMatch(EmptyChange.class::isInstance);
            return new WayBack(empty ? Kind.EMPTY : Kind.EXPLICIT, "");
        }
        var without = changeSet.getChanges().stream()
                .filter(change -> !change.supportsRollback(database))
                .toList();
        return new WayBack(without.isEmpty() ? Kind.AUTOMATIC : Kind.IMPOSSIBLE, names(without));
    }

    private static String names(List<Change> changes) {
        var factory = Scope.getCurrentScope().getSingleton(ChangeFactory.class);
        return changes.stream()
                .map(change -> factory.getChangeMetaData(change).getName())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
