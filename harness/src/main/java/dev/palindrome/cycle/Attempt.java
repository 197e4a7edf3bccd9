package dev.palindrome.cycle;

import dev.palindrome.cycle.Proposal.Proposed;
import dev.palindrome.database.Dialect;
import dev.palindrome.database.Mender.Gap;
import dev.palindrome.database.Mender.Repair;
import dev.palindrome.database.Scope;
import dev.palindrome.schema.SchemaObject;
import dev.palindrome.schema.TableName;
import dev.palindrome.snapshot.Difference;
import dev.palindrome.snapshot.SchemaDiff;
import dev.palindrome.snapshot.SchemaSnapshot;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One attempt to mend a schema within a transaction. The server is asked for the order: a statement that fails is tried again after
 * the others. What still differs when the schema is read again is mended in another round.
 */
final class Attempt {

    private static final int MOST_ROUNDS = 5;
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Dialect dialect;
    private final Scope scope;
    private final Connection session;
    private final SchemaSnapshot wanted;
    private final Set<String> hopeless;
    private final long end = System.nanoTime() + LIMIT.toNanos();
    private final List<Proposed> statements = new ArrayList<>();
    private List<Difference> open = List.of();

    Attempt(Dialect dialect, Scope scope, Connection session, SchemaSnapshot wanted, Set<String> hopeless) {
        this.dialect = dialect;
        this.scope = scope;
        this.session = session;
        this.wanted = wanted;
        this.hopeless = hopeless;
    }

    static String key(SchemaObject object) {
        return object.kind() + " " + object.name();
    }

    /** Return what ran, in that order. */
    List<Proposed> statements() {
        return List.copyOf(statements);
    }

    /** Return what still differs. */
    List<Difference> open() {
        return open;
    }

    void empty(List<TableName> tables) throws SQLException {
        if (!tables.isEmpty()) {
            execute("truncate " + tables.stream().map(dialect::quote).collect(Collectors.joining(", ")));
        }
    }

    void run(SchemaSnapshot given) throws SQLException {
        SchemaSnapshot now = given;
        open = SchemaDiff.between(wanted, now).differences();
        for (int i = 0; i < MOST_ROUNDS && !open.isEmpty(); i++) {
            if (!round(now)) {
                return;
            }
            now = read();
            List<Difference> left = SchemaDiff.between(wanted, now).differences();
            boolean stuck = left.equals(open);
            open = left;
            if (stuck) {
                return;
            }
        }
    }

    private boolean round(SchemaSnapshot now) throws SQLException {
        List<Repair> pending = new ArrayList<>(dialect.mender().repairs(gaps(now), wanted.objects(), now.objects()));
        pending.removeIf(repair -> hopeless.contains(key(repair.object())));
        int before = statements.size();
        boolean progress = true;
        while (progress && !pending.isEmpty() && System.nanoTime() < end) {
            List<Repair> failed = new ArrayList<>();
            for (Repair repair : pending) {
                if (!succeeds(repair)) {
                    failed.add(repair);
                }
            }
            progress = failed.size() < pending.size();
            pending = failed;
        }
        return statements.size() > before;
    }

    private List<Gap> gaps(SchemaSnapshot now) {
        Map<String, Gap> gaps = new LinkedHashMap<>();
        for (Difference difference : open) {
            SchemaObject object = difference.object();
            if (difference instanceof Difference.Missing) {
                gaps.put(key(object), new Gap(object, null));
            } else if (difference instanceof Difference.LeftBehind) {
                gaps.put(key(object) + " left behind", new Gap(null, object));
            } else if (difference instanceof Difference.Replaced replaced) {
                gaps.put(key(object), new Gap(object, replaced.by()));
            } else {
                now.find(object.kind(), object.name()).ifPresent(is -> gaps.put(key(object), new Gap(object, is)));
            }
        }
        return List.copyOf(gaps.values());
    }

    private boolean succeeds(Repair repair) throws SQLException {
        for (List<String> way : repair.ways()) {
            Savepoint before = session.setSavepoint();
            try {
                for (String sql : way) {
                    execute(sql);
                }
                session.releaseSavepoint(before);
                SchemaObject object = repair.object();
                way.forEach(
                        sql -> statements.add(new Proposed(sql, object.kind(), object.name(), repair.properties())));
                return true;
            } catch (SQLException refused) {
                // The connection itself may be broken: then this fails, too, and ends the trial.
                session.rollback(before);
            }
        }
        return false;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    /** What reading sets for the session is taken back with the savepoint. */
    private SchemaSnapshot read() throws SQLException {
        Savepoint before = session.setSavepoint();
        dialect.sessions().prepareForReading(session);
        var now = new SchemaSnapshot(dialect.catalogs().objects(session, scope), new TreeMap<>());
        session.rollback(before);
        return now;
    }
}
