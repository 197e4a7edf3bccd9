package dev.palindrome.snapshot;

import dev.palindrome.schema.ColumnShape;
import dev.palindrome.schema.SchemaObject;
import dev.palindrome.schema.TableContent;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Gathers what later states show to have been touched of the tables that stood in a first one. Not safe for use by several threads. */
final class Touches {

    private final State before;
    private final Map<TableName, Set<SchemaObject>> objects;
    private final Set<TableName> tables = new TreeSet<>();
    private final Map<TableName, Set<String>> columns = new HashMap<>();

    Touches(State before) {
        this.before = before;
        this.objects = byTable(before.schema());
    }

    void lookAt(State after) {
        byDefinition(after);
        before.data().shapes().forEach((name, shape) -> {
            byShape(shape, after.data().shapes().get(name));
            byRows(name, after);
            byMark(name, after);
        });
    }

    Touched touched() {
        SortedMap<TableName, Set<String>> touched = new TreeMap<>();
        tables.forEach(table -> touched.put(table, columns.getOrDefault(table, Set.of())));
        return new Touched(touched);
    }

    private void byDefinition(State after) {
        if (before.schema().objects().equals(after.schema().objects())) {
            return;
        }
        Map<TableName, Set<SchemaObject>> now = byTable(after.schema());
        for (TableName table : before.data().shapes().keySet()) {
            Set<SchemaObject> was = objects.getOrDefault(table, Set.of());
            Set<SchemaObject> is = now.getOrDefault(table, Set.of());
            if (!was.equals(is)) {
                tables.add(table);
                onOneSide(was, is).forEach(object -> touchColumn(table, object));
            }
        }
    }

    /** A column's object is called by the names of its schema and its table, and last its own, quoted where SQL asks for it. */
    private void touchColumn(TableName table, SchemaObject object) {
        TableShape shape = before.data().shapes().get(table);
        if (shape == null || !object.kind().equals("column")) {
            return;
        }
        for (ColumnShape column : shape.columns()) {
            String quoted = '"' + column.name().replace("\"", "\"\"") + '"';
            if (object.name().endsWith("." + column.name()) || object.name().endsWith("." + quoted)) {
                touch(table, List.of(column.name()));
            }
        }
    }

    private void byShape(TableShape was, @Nullable TableShape is) {
        if (is == null || !is.id().equals(was.id())) {
            touch(was.name(), was.columns().stream().map(ColumnShape::name).toList());
            return;
        }
        if (was.equals(is)) {
            return;
        }
        tables.add(was.name());
        touchAll(was, was.columns(), is.columns(), c -> List.of(c.name()));
        touchAll(was, was.uniques(), is.uniques(), u -> u.columns());
        touchAll(was, was.foreignKeys(), is.foreignKeys(), f -> f.columns());
        touchAll(was, was.checks(), is.checks(), c -> c.columns());
    }

    private <T> void touchAll(TableShape table, List<T> was, List<T> is, Function<T, List<String>> columnsOf) {
        onOneSide(was, is).forEach(one -> touch(table.name(), columnsOf.apply(one)));
    }

    private void byRows(TableName name, State after) {
        TableContent was = before.data().tables().get(name);
        TableContent is = after.data().tables().get(name);
        if (was == null || is == null || was.equals(is)) {
            return;
        }
        tables.add(name);
        was.columns().forEach((column, content) -> {
            if (!content.equals(is.columns().get(column))) {
                touch(name, List.of(column));
            }
        });
    }

    /** A mark that is not there says nothing. One that changed may mean values that were written as they were. */
    private void byMark(TableName name, State after) {
        String was = before.data().marks().get(name);
        String is = after.data().marks().get(name);
        if (was != null && is != null && !was.equals(is)) {
            tables.add(name);
        }
    }

    private void touch(TableName table, List<String> names) {
        tables.add(table);
        Set<String> standing = columns.computeIfAbsent(table, t -> new HashSet<>());
        TableShape shape = before.data().shapes().get(table);
        for (String name : names) {
            if (shape != null && shape.column(name).isPresent()) {
                standing.add(name);
            }
        }
    }

    private static Map<TableName, Set<SchemaObject>> byTable(SchemaSnapshot schema) {
        Map<TableName, Set<SchemaObject>> objects = new HashMap<>();
        for (SchemaObject object : schema.objects()) {
            TableName table = object.table();
            if (table != null) {
                objects.computeIfAbsent(table, t -> new HashSet<>()).add(object);
            }
        }
        return objects;
    }

    private static <T> Set<T> onOneSide(Collection<T> one, Collection<T> other) {
        Set<T> result = new HashSet<>(one);
        result.addAll(other);
        Set<T> both = new HashSet<>(one);
        both.retainAll(new HashSet<>(other));
        result.removeIf(t -> both.contains(Objects.requireNonNull(t)));
        return result;
    }
}
