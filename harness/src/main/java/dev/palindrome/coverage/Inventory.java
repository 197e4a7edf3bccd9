package dev.palindrome.coverage;

import dev.palindrome.database.Dialect;
import dev.palindrome.schema.CheckShape;
import dev.palindrome.schema.ColumnShape;
import dev.palindrome.schema.ForeignKeyShape;
import dev.palindrome.schema.TableContent;
import dev.palindrome.schema.TableContent.ColumnContent;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lists what there is to count of one table. Used once. */
final class Inventory {

    private final Dialect dialect;
    private final Facts facts;
    private final Map<TableName, TableShape> shapes;
    private final Reasons reasons;
    private final TableShape shape;
    private final TableName table;
    private final List<Question> questions = new ArrayList<>();

    Inventory(Dialect dialect, Facts facts, Map<TableName, TableShape> shapes, Reasons reasons) {
        this.dialect = dialect;
        this.facts = facts;
        this.shapes = shapes;
        this.reasons = reasons;
        this.shape = facts.shape();
        this.table = shape.name();
    }

    List<Question> questions() {
        if (shape.kind() == TableShape.Kind.PARTITION) {
            ask(Item.of(Kind.PARTITIONS, table, "%s held no row"), "select 1 from " + dialect.rows(shape), null);
            return questions;
        }
        TableContent content = Objects.requireNonNull(facts.content());
        know(Item.of(Kind.TABLES, table, "%s held no row"), content.rows() > 0, null, Question.Later.NOTHING);
        for (ColumnShape column : shape.columns()) {
            column(column, content.columns().get(column.name()), content.rows());
        }
        for (int i = 0; i < shape.foreignKeys().size(); i++) {
            reference(shape.foreignKeys().get(i), content, facts.orphans().get(i));
        }
        shape.checks().forEach(this::check);
        return questions;
    }

    /** A column of which nothing is added up is one that cannot be read for every row: the server is asked. */
    private void column(ColumnShape column, @Nullable ColumnContent values, long rows) {
        String name = column.name();
        Item value = Item.of(Kind.COLUMNS, table, name, "held no value");
        if (values == null) {
            ask(value, where(quoted(name) + " is not null"), name);
            return;
        }
        know(value, values.values() > 0, name, Question.Later.NOTHING);
        if (facts.takesNull(name)) {
            Item none = Item.of(Kind.NULLS, table, name, "held no NULL");
            know(none, values.values() < rows, name, () -> reasons.forbidsNull(shape, name));
        }
        labels(column);
    }

    private void labels(ColumnShape column) {
        String name = column.name();
        if (isTruth(column)) {
            label(name, "true", quoted(name) + " is true");
            label(name, "false", quoted(name) + " is false");
        }
        if (column.type().endsWith("[]")) {
            return;
        }
        for (String label : column.labels()) {
            String constant = dialect.constant(label);
            boolean several = column.type().equals("set");
            label(
                    name,
                    "'" + label + "'",
                    several
                            ? "find_in_set(%s, %s) > 0".formatted(constant, quoted(name))
                            : quoted(name) + " = " + constant,
                    () -> reasons.forbidsLabel(shape, name, label));
        }
    }

    private void label(String column, String label, String condition) {
        label(column, label, condition, Question.Later.NOTHING);
    }

    private void label(String column, String label, String condition, Question.Later forbidden) {
        Item item = Item.of(Kind.LABELS, table, column, "was never " + label);
        questions.add(Question.asked(item, "exists (" + where(condition) + ")", column, forbidden));
    }

    /** A product without a type of its own for it says so by the width of a number. */
    private static boolean isTruth(ColumnShape column) {
        return column.type().equals("bool")
                || column.declaredType().equalsIgnoreCase("boolean")
                || column.declaredType().equalsIgnoreCase("bool")
                || column.declaredType().equalsIgnoreCase("tinyint(1)");
    }

    /** What the server adds for each partition of a parent says no more than the key to the root. */
    private void reference(ForeignKeyShape key, TableContent content, long orphans) {
        TableShape parent = shapes.get(key.parent());
        if (parent != null && parent.kind() == TableShape.Kind.PARTITION) {
            return;
        }
        String name = key.name();
        Item pointing = reference(key, "no row of %s pointed to %s (%s)".formatted(table, key.parent(), name));
        ColumnContent only =
                key.columns().size() == 1 ? content.columns().get(key.columns().get(0)) : null;
        if (only != null) {
            know(pointing, only.values() > orphans, key.columns().get(0), Question.Later.NOTHING);
        } else {
            ask(pointing, where(condition(key.columns(), "%s is not null")), null);
        }
        List<String> open = key.columns().stream().filter(facts::takesNull).toList();
        if (!open.isEmpty()) {
            know(
                    reference(key, "each row of %s pointed to %s (%s)".formatted(table, key.parent(), name)),
                    open.stream().anyMatch(column -> holdsNull(content, column)),
                    open.get(0),
                    () -> open.stream().allMatch(column -> reasons.forbidsNull(shape, column)));
        }
        if (parent != null) {
            Item childless =
                    reference(key, "each row of %s was pointed to by %s (%s)".formatted(key.parent(), table, name));
            ask(childless, childless(key, parent), null);
        }
    }

    private Item reference(ForeignKeyShape key, String gap) {
        Map<TableName, List<String>> places = new TreeMap<>();
        places.put(key.parent(), key.parentColumns());
        places.merge(table, key.columns(), (one, other) -> {
            List<String> both = new ArrayList<>(one);
            both.addAll(other);
            return both;
        });
        return new Item(Kind.REFERENCES, table, table.toString(), gap, places);
    }

    /** A join, not NOT EXISTS: every product finds its own way to do it in one pass. */
    private String childless(ForeignKeyShape key, TableShape parent) {
        List<String> same = new ArrayList<>();
        for (int i = 0; i < key.columns().size(); i++) {
            same.add("c.%s = p.%s"
                    .formatted(
                            quoted(key.columns().get(i)),
                            quoted(key.parentColumns().get(i))));
        }
        return "select 1 from %s p left join %s c on %s where c.%s is null"
                .formatted(
                        dialect.rows(parent),
                        dialect.rows(shape),
                        String.join(" and ", same),
                        quoted(key.columns().get(0)));
    }

    private static boolean holdsNull(TableContent content, String column) {
        ColumnContent values = content.columns().get(column);
        return values != null && values.values() < content.rows();
    }

    private void check(CheckShape check) {
        for (String way : Branches.of(check.condition())) {
            var item = new Item(
                    Kind.BRANCHES,
                    table,
                    table.toString(),
                    "no row of %s satisfied %s (check %s)".formatted(table, way, check.name()),
                    Map.of(table, check.columns()));
            ask(item, where("(" + way + ")"), null);
        }
    }

    private String condition(List<String> columns, String each) {
        return columns.stream().map(column -> each.formatted(quoted(column))).collect(Collectors.joining(" and "));
    }

    /** The table goes by its own name, by which a condition may call it. */
    private String where(String condition) {
        return "select 1 from %s as %s where %s".formatted(dialect.rows(shape), quoted(table.name()), condition);
    }

    private String quoted(String name) {
        return dialect.quote(name);
    }

    private void know(Item item, boolean there, @Nullable String column, Question.Later forbidden) {
        questions.add(Question.known(item, there, column, forbidden));
    }

    private void ask(Item item, String query, @Nullable String column) {
        questions.add(Question.asked(item, "exists (" + query + ")", column, Question.Later.NOTHING));
    }
}
