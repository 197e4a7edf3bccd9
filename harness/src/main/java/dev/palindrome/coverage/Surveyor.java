package dev.palindrome.coverage;

import dev.palindrome.database.Dialect;
import dev.palindrome.schema.CheckShape;
import dev.palindrome.schema.ForeignKeyShape;
import dev.palindrome.schema.SchemaObject;
import dev.palindrome.schema.TableContent;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import dev.palindrome.snapshot.State;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what the rows of a state show, and asks again only of tables that changed since. The states may be those of several
 * databases. Not safe for use by several threads.
 */
public final class Surveyor {

    private final Dialect dialect;
    private Map<TableName, Known> last = Map.of();

    private record Known(Facts facts, TableCoverage coverage) {}

    /** A table of which something has to be asked. */
    private record Open(Facts facts, List<Question> questions) {}

    public Surveyor(Dialect dialect) {
        this.dialect = dialect;
    }

    /**
     * Look at a state.
     *
     * @param connection a session prepared for reading, on the database as {@code state} says
     * @throws SQLException where the connection is lost
     */
    public Survey survey(Connection connection, State state, Reasons reasons) throws SQLException {
        Map<TableName, Known> now = new HashMap<>();
        List<Open> open = new ArrayList<>();
        SortedMap<TableName, TableShape> shapes = state.data().shapes();
        List<@Nullable TableContent> roots = roots(state);
        for (TableShape shape : shapes.values()) {
            Facts facts = facts(shape, state, roots, reasons);
            Known known = last.get(shape.name());
            if (known != null && known.facts().equals(facts)) {
                now.put(shape.name(), known);
            } else if (facts.content() != null || shape.kind() == TableShape.Kind.PARTITION) {
                open.add(new Open(facts, new Inventory(dialect, facts, shapes, reasons).questions()));
            }
        }
        answer(connection, open).forEach(known -> now.put(known.coverage().table(), known));
        last = now;
        SortedMap<TableName, TableCoverage> tables = new TreeMap<>();
        now.forEach((table, known) -> tables.put(table, known.coverage()));
        return new Survey(tables);
    }

    private List<Known> answer(Connection connection, List<Open> open) throws SQLException {
        List<String> asked = open.stream()
                .filter(one -> !one.facts().isEmpty())
                .flatMap(one -> one.questions().stream())
                .map(Question::sql)
                .flatMap(sql -> Optional.ofNullable(sql).stream())
                .toList();
        Iterator<Optional<Boolean>> answers = (asked.isEmpty()
                        ? List.<Optional<Boolean>>of()
                        : dialect.contents().answers(connection, asked))
                .iterator();
        List<Known> known = new ArrayList<>();
        for (Open one : open) {
            List<Entry> entries = new ArrayList<>();
            for (Question question : one.questions()) {
                boolean isAsked = question.sql() != null && !one.facts().isEmpty();
                entries.add(entry(one.facts(), question, isAsked ? answers.next() : Optional.of(isKnown(question))));
            }
            known.add(
                    new Known(one.facts(), new TableCoverage(one.facts().shape().name(), entries)));
        }
        return known;
    }

    private static boolean isKnown(Question question) {
        return Boolean.TRUE.equals(question.known());
    }

    private static Entry entry(Facts facts, Question question, Optional<Boolean> there) {
        if (there.isEmpty()) {
            return new Entry(question.item(), Standing.UNKNOWN, "the server cannot evaluate it");
        }
        if (there.get()) {
            return new Entry(question.item(), Standing.COVERED, null);
        }
        if (facts.isEmpty() && question.item().kind() != Kind.TABLES) {
            return new Entry(question.item(), Standing.MISSING, Entry.NO_ROW);
        }
        if (question.forbidden().forbidsIt()) {
            return new Entry(question.item(), Standing.FORBIDDEN, "a later version forbids it");
        }
        String reason = question.item().kind() == Kind.TABLES
                ? facts.reason()
                : facts.reasons().get(String.valueOf(question.column()));
        return new Entry(question.item(), Standing.MISSING, reason);
    }

    private static Facts facts(TableShape shape, State state, List<@Nullable TableContent> roots, Reasons reasons) {
        Map<TableName, TableContent> contents = state.data().tables();
        boolean isPartition = shape.kind() == TableShape.Kind.PARTITION;
        List<@Nullable TableContent> parents = new ArrayList<>();
        List<Long> orphans = new ArrayList<>();
        for (ForeignKeyShape key : shape.foreignKeys()) {
            parents.add(contents.get(key.parent()));
            orphans.add(state.data().orphans().getOrDefault(key, 0L));
        }
        return new Facts(
                shape,
                contents.get(shape.name()),
                isPartition ? roots : parents,
                orphans,
                closed(shape, state),
                reasons.ofTable(shape.name()),
                Map.copyOf(reasons.ofColumns(shape.name())));
    }

    private static List<@Nullable TableContent> roots(State state) {
        List<@Nullable TableContent> roots = new ArrayList<>();
        for (TableShape shape : state.data().shapes().values()) {
            if (shape.kind() == TableShape.Kind.PARTITIONED) {
                roots.add(state.data().tables().get(shape.name()));
            }
        }
        return roots;
    }

    private static Set<String> closed(TableShape shape, State state) {
        return shape.checks().stream()
                .filter(check -> check.columns().size() == 1)
                .filter(check -> forbidsNull(check) && isValidated(shape.name(), check, state))
                .map(check -> check.columns().get(0))
                .collect(Collectors.toSet());
    }

    /** The usual way to NOT NULL leads over a check that says the same and is validated first: no row can be empty from then on. */
    private static boolean forbidsNull(CheckShape check) {
        String condition = check.condition().replaceAll("[()\"`]", "").strip();
        return condition.equalsIgnoreCase(check.columns().get(0) + " IS NOT NULL");
    }

    /** A product that knows no checks but valid ones says nothing of it. A check without a name is called by what it says. */
    private static boolean isValidated(TableName table, CheckShape check, State state) {
        List<SchemaObject> found = state.schema()
                .ofKind("check constraint")
                .filter(o -> table.equals(o.table()))
                .filter(o -> o.name().endsWith("." + check.name()) || o.name().equals(check.name()))
                .toList();
        return !found.isEmpty() && found.stream().noneMatch(o -> "false".equals(o.property("validated")));
    }
}
