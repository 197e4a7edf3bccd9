package dev.palindrome.tool.library;

import dev.palindrome.database.Dialect;
import dev.palindrome.database.FailureText;
import dev.palindrome.database.SqlFailure;
import dev.palindrome.migration.Batch;
import dev.palindrome.migration.Script;
import dev.palindrome.tool.AsWritten;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what is behind an exception of a library: what the server said, or else what the library itself says. */
final class Cause {
    private final Dialect dialect;
    private final OwnTables ownTables;
    private final Overhearing overhearing;
    private final List<Script> scripts;

    Cause(Dialect dialect, OwnTables ownTables, Overhearing overhearing, List<Script> scripts) {
        this.dialect = dialect;
        this.ownTables = ownTables;
        this.overhearing = overhearing;
        this.scripts = scripts;
    }

    SqlFailure of(Throwable thrown) {
        var chain = chain(thrown);
        return chain.stream()
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst()
                .map(this::said)
                .orElseGet(() -> new SqlFailure(words(chain), null, "", 0));
    }

    private static List<Throwable> chain(Throwable thrown) {
        var chain = new LinkedHashSet<Throwable>();
        for (@Nullable Throwable t = thrown; t != null && chain.add(t); ) {
            t = t.getCause();
        }
        return new ArrayList<>(chain);
    }

    /** Return the innermost words: what is around them says that something failed. */
    private static String words(List<Throwable> chain) {
        for (int i = chain.size() - 1; i >= 0; i--) {
            @Nullable String message = chain.get(i).getMessage();
            if (message != null && !message.isBlank()) {
                return FailureText.oneLine(message);
            }
        }
        return FailureText.oneLine(chain.get(chain.size() - 1).toString());
    }

    private SqlFailure said(SQLException refusal) {
        var sent = overhearing.sessions().stream()
                .flatMap(session -> session.refusedWith(refusal).stream())
                .findFirst();
        if (sent.isEmpty()) {
            return dialect.sessions().describe(refusal, new Batch("", 0));
        }
        var sql = sent.get().sql();
        if (sql.equals(OverheardConnection.COMMIT)) {
            var said = dialect.sessions().describe(refusal, new Batch(sql, 0));
            return said.saying("at the commit: " + said.message());
        }
        var place = place(sent.get());
        if (place.isEmpty()) {
            var said = dialect.sessions().describe(refusal, new Batch(sql, 0));
            return ownTables.areNamedIn(sql)
                    ? said.saying("a statement on the tool's own table failed: " + said.message())
                    : said.in(sent.get().file());
        }
        var script = place.get();
        var batch = script.batches().get(0);
        var said = beginningAt(batch, dialect.sessions().describe(refusal, batch));
        return new AsWritten(script).show(said.in(script.file()));
    }

    /** A statement may stand in a script twice, so all that was sent before it is looked for, too. */
    private Optional<Script> place(Heard.Sent refused) {
        var places = new Places(dialect.syntax(), scripts);
        for (var session : overhearing.sessions()) {
            for (var heard : session.heard()) {
                if (heard instanceof Heard.Sent sent) {
                    var place = places.find(sent.sql());
                    if (sent == refused) {
                        return place;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Of a single statement it is known where it begins, whether the server points to it or not. */
    private SqlFailure beginningAt(Batch batch, SqlFailure said) {
        var statements = dialect.syntax().statements(batch.sql(), batch.line());
        return said.line() > 0 || statements.size() != 1
                ? said
                : new SqlFailure(
                        said.message(),
                        said.sqlState(),
                        said.statement(),
                        statements.get(0).line());
    }
}
