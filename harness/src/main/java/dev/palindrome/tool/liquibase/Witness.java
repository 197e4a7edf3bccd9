package dev.palindrome.tool.liquibase;

import dev.palindrome.tool.library.Overhearing;
import java.util.stream.Collectors;
import liquibase.change.Change;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.ChangeSet.ExecType;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.visitor.AbstractChangeExecListener;
import liquibase.database.Database;
import liquibase.exception.PreconditionErrorException;
import liquibase.exception.PreconditionFailedException;
import liquibase.precondition.ErrorPrecondition;
import liquibase.precondition.FailedPrecondition;
import liquibase.precondition.core.PreconditionContainer.ErrorOption;
import liquibase.precondition.core.PreconditionContainer.FailOption;
import org.jspecify.annotations.Nullable;

/**
 * Remembers why Liquibase ran nothing of a changeset, and tells whoever overhears it which statements are the changeset's. Used for
 * one step.
 */
final class Witness extends AbstractChangeExecListener {
    private final Overhearing overhearing;
    private final String file;
    private @Nullable String unmet;

    Witness(Overhearing overhearing, String file) {
        this.overhearing = overhearing;
        this.file = file;
    }

    @Override
    public void willRun(Change change, ChangeSet changeSet, DatabaseChangeLog changeLog, Database database) {
        overhearing.begins(file);
    }

    @Override
    public void ran(Change change, ChangeSet changeSet, DatabaseChangeLog changeLog, Database database) {
        overhearing.ends();
    }

    @Override
    public void runFailed(ChangeSet changeSet, DatabaseChangeLog changeLog, Database database, Exception thrown) {
        overhearing.ends();
    }

    @Override
    public void rollbackFailed(ChangeSet changeSet, DatabaseChangeLog changeLog, Database database, Exception thrown) {
        overhearing.ends();
    }

    @Override
    public void preconditionFailed(PreconditionFailedException error, FailOption onFail) {
        unmet = "a precondition is not met (%s)".formatted(said(error));
    }

    @Override
    public void preconditionErrored(PreconditionErrorException error, ErrorOption onError) {
        unmet = "a precondition cannot be asked (%s)".formatted(said(error));
    }

    /** Return why nothing of a changeset ran that did not fail, or null where it ran. */
    @Nullable
    String idle(ChangeSet changeSet) {
        var ended = changeSet.getExecType();
        if (ended == ExecType.MARK_RAN) {
            return "%s, and Liquibase writes it down as run".formatted(because());
        }
        if (ended == ExecType.SKIPPED) {
            return "%s, and Liquibase leaves it out until it is met".formatted(because());
        }
        if (ended == ExecType.FAILED) {
            return "it fails, and Liquibase goes on without it, since its failOnError is false: %s"
                    .formatted(String.valueOf(changeSet.getErrorMsg()).replaceAll("\\s+", " "));
        }
        return null;
    }

    private String because() {
        return unmet == null ? "Liquibase is told so" : unmet;
    }

    static String said(PreconditionFailedException error) {
        return error.getFailedPreconditions().stream()
                .map(FailedPrecondition::getMessage)
                .map(String::valueOf)
                .collect(Collectors.joining("; "));
    }

    static String said(PreconditionErrorException error) {
        return error.getErrorPreconditions().stream()
                .map(ErrorPrecondition::getCause)
                .map(cause -> String.valueOf(cause.getMessage()))
                .collect(Collectors.joining("; "));
    }
}
