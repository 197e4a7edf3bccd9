package dev.palindrome.tool.liquibase;

import dev.palindrome.database.Dialect;
import dev.palindrome.database.SqlFailure;
import dev.palindrome.migration.Batch;
import dev.palindrome.migration.Script;
import dev.palindrome.migration.liquibase.Reasons;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import liquibase.exception.PreconditionErrorException;
import liquibase.exception.PreconditionFailedException;
import liquibase.exception.ValidationFailedException;
import org.jspecify.annotations.Nullable;

/** Says what the server, or Liquibase itself, refused of a changeset. */
final class Failures {
    private static final Pattern FAILED_SQL = Pattern.compile("\\[Failed SQL: (?:\\(-?\\d+\\) )?(.*)]", Pattern.DOTALL);

    private final Dialect dialect;
    private final Script script;

    Failures(Dialect dialect, Script script) {
        this.dialect = dialect;
        this.script = script;
    }

    SqlFailure of(Exception thrown) {
        var failure = find(thrown, SQLException.class)
                .map(said -> said(said, statement(thrown)))
                .orElseGet(() -> new SqlFailure(words(thrown), null, "", line("")))
                .in(script.file());
        return thrown instanceof SecondRun ? failure.saying("run a second time: " + failure.message()) : failure;
    }

    private SqlFailure said(SQLException said, String statement) {
        var failure = dialect.sessions().describe(said, new Batch(statement, Math.max(line(statement), 1)));
        return failure.line() > 0
                ? failure
                : new SqlFailure(failure.message(), failure.sqlState(), failure.statement(), line(statement));
    }

    private static String words(Exception thrown) {
        var unmet = find(thrown, PreconditionFailedException.class);
        if (unmet.isPresent()) {
            return "a precondition is not met: " + Witness.said(unmet.get());
        }
        var unasked = find(thrown, PreconditionErrorException.class);
        if (unasked.isPresent()) {
            return "a precondition cannot be asked: " + Witness.said(unasked.get());
        }
        return find(thrown, ValidationFailedException.class).isPresent()
                ? "Liquibase refuses to run, because the changelog is not the one that it ran before: "
                        + Reasons.of(thrown)
                : Reasons.of(thrown);
    }

    /** Liquibase puts the statement behind the server's words. */
    private static String statement(Throwable thrown) {
        for (@Nullable Throwable each = thrown; each != null; each = each.getCause()) {
            var failed = FAILED_SQL.matcher(String.valueOf(each.getMessage()));
            if (failed.find()) {
                return failed.group(1);
            }
        }
        return "";
    }

    /** Return the line where a statement stands, or that of the changeset. */
    private int line(String statement) {
        return script.batches().stream()
                .filter(batch -> batch.sql().strip().equals(statement.strip()))
                .findFirst()
                .or(() -> script.batches().stream().findFirst())
                .map(Batch::line)
                .orElse(0);
    }

    private static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
        for (@Nullable Throwable each = thrown; each != null; each = each.getCause()) {
            if (type.isInstance(each)) {
                return Optional.of(type.cast(each));
            }
        }
        return Optional.empty();
    }
}
