package dev.palindrome.writes;

import dev.palindrome.schema.ColumnShape;
import dev.palindrome.schema.ColumnShape.Generation;
import dev.palindrome.schema.ForeignKeyShape;
import dev.palindrome.schema.TableShape;
import dev.palindrome.schema.UniqueShape;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes rows that are like another one, but for what must differ. */
record Likeness(Session session, Set<String> given) {

    private static final int FAR = 1_000_001;

    /** Nothing was made yet. */
    Likeness(Session session) {
        this(session, new HashSet<>());
    }

    /**
     * Return the values that a row must have instead of those of the one that it is like, or nothing where a key leaves no other.
     *
     * @param forced values that it shall have in any case
     * @param alike columns that shall stay as they are where a key allows it
     * @param attempt how often this was asked for already
     */
    Optional<Map<String, @Nullable String>> of(
            TableShape table,
            Map<String, @Nullable String> source,
            Map<String, @Nullable String> forced,
            Set<String> alike,
            int attempt)
            throws SQLException {
        Map<String, @Nullable String> instead = new LinkedHashMap<>(forced);
        for (UniqueShape unique : table.uniques()) {
            if (!differs(unique, source, instead) && !vary(table, unique, source, instead, alike, attempt)) {
                return Optional.empty();
            }
        }
        return Optional.of(instead);
    }

    private static boolean differs(
            UniqueShape unique, Map<String, @Nullable String> source, Map<String, @Nullable String> instead) {
        return unique.columns().stream()
                .anyMatch(c -> instead.containsKey(c) && !Objects.equals(instead.get(c), source.get(c))
                        || !unique.primary() && source.get(c) == null);
    }

    private boolean vary(
            TableShape table,
            UniqueShape unique,
            Map<String, @Nullable String> source,
            Map<String, @Nullable String> instead,
            Set<String> alike,
            int attempt)
            throws SQLException {
        if (unique.partial() && alike.containsAll(unique.columns())) {
            return true; // It may not mind this row, and the server knows.
        }
        List<String> columns = unique.columns().stream()
                .filter(c -> !instead.containsKey(c) && source.containsKey(c))
                .sorted(Comparator.comparing((String c) -> alike.contains(c))
                        .thenComparing(c -> pointer(table, c).isPresent()))
                .toList();
        for (String column : columns) {
            Optional<String> value = fresh(table, column, String.valueOf(source.get(column)), attempt);
            if (value.isPresent()) {
                instead.put(column, value.get());
                return true;
            }
        }
        return false;
    }

    /** Return a value that no row of the table has in that column. */
    Optional<String> fresh(TableShape table, String name, String like, int attempt) throws SQLException {
        ColumnShape column = table.column(name).orElseThrow();
        ForeignKeyShape key = pointer(table, name).orElse(null);
        if (key != null) {
            return unused(key, name, attempt);
        }
        if (Types.isWhole(column) || Types.isFractional(column)) {
            String quoted = session.dialect().quote(name);
            String most = Types.isWhole(column) ? " where %s < %s".formatted(quoted, Types.bound(column)) : "";
            return session.value("select max(%s) from %s%s"
                            .formatted(quoted, session.dialect().quote(table.name()), most))
                    .map(highest -> beyond(column, new BigDecimal(highest), attempt));
        }
        // Where a key is gone nobody refuses what was given before.
        return Values.unlike(column, like).stream()
                .filter(value -> given.add(table.name() + "." + name + "=" + value))
                .findFirst();
    }

    /** Numbers just behind the last one may be those of rows that the up has put away, and the down brings back. */
    private static String beyond(ColumnShape column, BigDecimal most, int attempt) {
        long step = 1;
        if (Types.isWhole(column)) {
            BigDecimal room = new BigDecimal(Types.bound(column)).subtract(most);
            step = room.compareTo(BigDecimal.valueOf(10L * FAR)) > 0 ? FAR : 1;
        }
        return most.add(BigDecimal.valueOf(step + attempt)).toPlainString();
    }

    private Optional<String> unused(ForeignKeyShape key, String name, int attempt) throws SQLException {
        String parentColumn =
                session.dialect().quote(key.parentColumns().get(key.columns().indexOf(name)));
        return session.value(
                "select p.%1$s from %2$s p where not exists (select 1 from %3$s c where c.%4$s = p.%1$s) order by 1 limit 1 offset %5$s"
                        .formatted(
                                parentColumn,
                                session.dialect().quote(key.parent()),
                                session.dialect().quote(key.child()),
                                session.dialect().quote(name),
                                attempt));
    }

    private static Optional<ForeignKeyShape> pointer(TableShape table, String column) {
        return table.foreignKeys().stream()
                .filter(key -> key.columns().contains(column))
                .findFirst();
    }

    /** Write the statement that inserts the row. Where there is a key the server copies the values itself, whatever their type. */
    String insert(TableShape table, Map<String, @Nullable String> source, Map<String, @Nullable String> instead) {
        List<ColumnShape> columns = table.columns().stream()
                .filter(c -> c.generation() != Generation.COMPUTED)
                .toList();
        boolean copied = !table.rowKey().isEmpty();
        String values = columns.stream()
                .map(ColumnShape::name)
                .map(c -> instead.containsKey(c)
                        ? session.constant(instead.get(c))
                        : copied ? session.dialect().quote(c) : session.constant(source.get(c)))
                .collect(Collectors.joining(", "));
        Map<String, String> key = new LinkedHashMap<>();
        table.rowKey().forEach(c -> key.put(c, String.valueOf(source.get(c))));
        boolean always = columns.stream().anyMatch(c -> c.generation() == Generation.ALWAYS_NUMBERED);
        return "insert into %s (%s)%s select %s%s"
                .formatted(
                        session.dialect().quote(table.name()),
                        columns.stream()
                                .map(c -> session.dialect().quote(c.name()))
                                .collect(Collectors.joining(", ")),
                        always ? " overriding system value" : "",
                        values,
                        copied
                                ? " from %s %s".formatted(session.dialect().quote(table.name()), session.where(key))
                                : "");
    }
}
