package dev.palindrome.writes;

import dev.palindrome.database.Dialect;
import dev.palindrome.schema.CheckShape;
import dev.palindrome.schema.ColumnShape;
import dev.palindrome.schema.ColumnShape.Generation;
import dev.palindrome.schema.ForeignKeyShape;
import dev.palindrome.schema.SchemaObject;
import dev.palindrome.schema.TableContent;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import dev.palindrome.schema.UniqueShape;
import dev.palindrome.snapshot.State;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Derives from the states before and after an up what the new version may write. No SQL is read or run for it. */
public final class Loosenings {

    private final State before;
    private final State after;
    private final @Nullable State afterDown;
    private final Twins twins;
    private final Dialect dialect;
    private final List<Loosening> references = new ArrayList<>();
    private final List<Loosening> found = new ArrayList<>();

    private Loosenings(Dialect dialect, State before, State after, @Nullable State afterDown) {
        this.dialect = dialect;
        this.before = before;
        this.after = after;
        this.afterDown = afterDown;
        this.twins = new Twins(before, after);
    }

    /**
     * Return what the new version may write into the tables that the migration touched, references first,
     * and the rest by table.
     *
     * @param afterDown the state that the down led to, or null: what it changed is touched as well
     */
    public static List<Loosening> between(Dialect dialect, State before, State after, @Nullable State afterDown) {
        var loosenings = new Loosenings(dialect, before, after, afterDown);
        after.data().shapes().values().forEach(loosenings::table);
        // What the up inserted can be told as long as nobody else has inserted anything.
        Set<Loosening> all = new LinkedHashSet<>(loosenings.references);
        all.addAll(loosenings.found);
        return List.copyOf(all);
    }

    private void table(TableShape table) {
        if (table.kind() == TableShape.Kind.PARTITION) {
            partition(table);
            return;
        }
        Optional<TableShape> earlier = twins.earlier(table);
        table.foreignKeys().stream()
                .filter(key -> mayReferToNew(key, earlier.isPresent()))
                .forEach(key -> references.add(new Loosening.NewReference(table.name(), key)));
        if (earlier.isEmpty()) {
            newTable(table);
        } else if (isTouched(earlier.get(), table)) {
            new Changes(earlier.get(), table).find();
        }
    }

    /** Rows of new tables that refer to others of them go with them. */
    private boolean mayReferToNew(ForeignKeyShape key, boolean stood) {
        TableShape parent = after.data().shapes().get(key.parent());
        if (parent == null) {
            return false;
        }
        return twins.earlier(parent)
                .map(was -> after.data().rows(parent.name()) > before.data().rows(was.name()))
                .orElse(stood);
    }

    /** A table of the up's own says something where it speaks of old ones, or took over what stood in them; one without a key is a backup. */
    private void newTable(TableShape table) {
        boolean refers = table.foreignKeys().stream()
                .map(key -> after.data().shapes().get(key.parent()))
                .filter(Objects::nonNull)
                .anyMatch(parent -> twins.earlier(parent).isPresent());
        boolean tookOver =
                after.data().rows(table.name()) > 0 && !table.rowKey().isEmpty();
        if (refers || tookOver) {
            found.add(new Loosening.NewTable(table.name()));
        }
    }

    private void partition(TableShape partition) {
        if (twins.earlier(partition).isEmpty()) {
            root(partition)
                    .filter(root -> twins.earlier(root).isPresent())
                    .ifPresent(root -> found.add(new Loosening.NewPartition(root.name(), partition.name())));
        }
    }

    /** The catalog says what a partition cannot live without. */
    private Optional<TableShape> root(TableShape partition) {
        List<String> needs = after.schema().objects().stream()
                .filter(o -> partition.name().equals(o.table()) && o.kind().equals("table"))
                .flatMap(o -> o.dependencies().stream())
                .toList();
        return after.data().shapes().values().stream()
                .filter(t -> t.kind() == TableShape.Kind.PARTITIONED)
                .filter(t -> needs.contains(t.name().toString())
                        || needs.contains(t.name().name()))
                .findFirst();
    }

    private boolean isTouched(TableShape was, TableShape is) {
        return !sameDefinition(was, is)
                || differs(content(before, was.name()), content(after, is.name()))
                || afterDown != null && differs(content(after, is.name()), content(afterDown, was.name()))
                || !rules(before, was.name()).equals(rules(after, is.name()))
                || is.uniques().stream()
                        .flatMap(unique -> unique.columns().stream())
                        .anyMatch(column -> comparesOtherwise(was, is, column, column));
    }

    private static boolean sameDefinition(TableShape was, TableShape is) {
        return was.name().equals(is.name())
                && was.columns().equals(is.columns())
                && was.uniques().equals(is.uniques())
                && was.foreignKeys().equals(is.foreignKeys())
                && was.checks().equals(is.checks());
    }

    private static boolean differs(@Nullable TableContent one, @Nullable TableContent other) {
        return !Objects.equals(one, other);
    }

    private static @Nullable TableContent content(State state, TableName table) {
        return state.data().tables().get(table);
    }

    private static @Nullable String collation(State state, TableName table, String column) {
        return state.schema().objects().stream()
                .filter(o -> table.equals(o.table())
                        && o.kind().equals("column")
                        && o.name().endsWith("." + column))
                .findFirst()
                .map(o -> o.property("collation"))
                .orElse(null);
    }

    /** Two texts that one collation takes for the same are two in another. */
    private boolean comparesOtherwise(TableShape was, TableShape is, String earlier, String column) {
        return is.column(column).filter(Types::isText).isPresent()
                && was.column(earlier).isPresent()
                && !Objects.equals(collation(before, was.name(), earlier), collation(after, is.name(), column));
    }

    /** What else of a table decides which rows it takes, and what becomes of them. */
    private static Set<SchemaObject> rules(State state, TableName table) {
        return state.schema().objects().stream()
                .filter(o -> table.equals(o.table()))
                .filter(o -> o.kind().equals("trigger") || isRule(o))
                .collect(Collectors.toSet());
    }

    private static boolean isRule(SchemaObject object) {
        return object.kind().equals("exclusion constraint")
                || object.kind().equals("index")
                        && ("true".equals(object.property("unique")) || isUnique(object.property("definition")));
    }

    private static boolean isUnique(@Nullable String definition) {
        return definition != null && definition.startsWith("CREATE UNIQUE");
    }

    /** What one table that stood before takes now. */
    private final class Changes {

        private final TableShape was;
        private final TableShape is;
        private final Map<String, String> names;

        Changes(TableShape was, TableShape is) {
            this.was = was;
            this.is = is;
            this.names = Twins.columns(was, is);
        }

        void find() {
            for (ColumnShape column : is.columns()) {
                String earlier = names.get(column.name());
                if (earlier != null) {
                    column(was.column(earlier).orElseThrow(), column);
                }
            }
            newColumns();
            was.uniques().forEach(this::unique);
            was.foreignKeys().forEach(this::foreignKey);
            was.checks().forEach(this::check);
            otherRules();
            if (found.stream()
                    .noneMatch(l -> l instanceof Loosening.RuleGone && l.table().equals(is.name()))) {
                // Nobody knows here which rows such a rule would have taken.
                found.add(new Loosening.NewRow(is.name()));
                found.add(new Loosening.ChangedRow(is.name()));
            }
            found.add(new Loosening.DeletedRow(is.name()));
        }

        private void column(ColumnShape old, ColumnShape column) {
            TableName table = is.name();
            if (column.generation() == Generation.COMPUTED) {
                return;
            }
            if (old.generation() == Generation.COMPUTED) {
                found.add(new Loosening.Ungenerated(table, column.name()));
            }
            if (!old.nullable() && column.nullable()) {
                found.add(new Loosening.NullAllowed(table, column.name()));
            }
            column.labels().stream()
                    .filter(label -> !old.labels().isEmpty() && !old.labels().contains(label))
                    .filter(label -> !isRenamed(label, old, column))
                    .limit(2)
                    .forEach(label -> found.add(new Loosening.NewLabel(table, column.name(), label)));
            if (!old.declaredType().equals(column.declaredType())) {
                Types.loosened(table, old, column).ifPresent(found::add);
            }
        }

        /** Where a label stands in the place of one that is gone, it is that one. */
        private static boolean isRenamed(String label, ColumnShape old, ColumnShape now) {
            int place = now.labels().indexOf(label);
            return place < old.labels().size()
                    && !now.labels().contains(old.labels().get(place));
        }

        private void newColumns() {
            List<String> columns = is.columns().stream()
                    .filter(c -> !names.containsKey(c.name()) && c.generation() == Generation.WRITTEN)
                    .map(ColumnShape::name)
                    .toList();
            if (!columns.isEmpty()) {
                found.add(new Loosening.NewColumns(is.name(), columns));
            }
        }

        private void unique(UniqueShape old) {
            Optional<List<String>> columns = Twins.now(names, old.columns());
            if (columns.isEmpty()) {
                return;
            }
            boolean kept = is.uniques().stream()
                    .anyMatch(now -> columns.get().containsAll(now.columns())
                            && (!now.partial() || old.partial() && now.name().equals(old.name())));
            boolean otherwise = columns.get().stream()
                    .anyMatch(c -> comparesOtherwise(was, is, Objects.requireNonNull(names.get(c)), c));
            if (!kept || otherwise) {
                found.add(new Loosening.DuplicateAllowed(is.name(), columns.get(), old.name()));
            }
        }

        private void foreignKey(ForeignKeyShape old) {
            Optional<List<String>> columns = Twins.now(names, old.columns());
            boolean kept = columns.isEmpty()
                    || is.foreignKeys().stream().anyMatch(now -> now.columns().equals(columns.get()));
            TableShape parent = parent(old);
            if (!kept && parent != null) {
                found.add(new Loosening.OrphanAllowed(
                        is.name(),
                        new ForeignKeyShape(old.name(), is.name(), columns.get(), parent.name(), old.parentColumns())));
            }
        }

        /** A parent that the up dropped leaves no value to be an orphan of: the down has to make it anew. */
        private @Nullable TableShape parent(ForeignKeyShape old) {
            return after.data().shapes().values().stream()
                    .filter(t -> twins.earlier(t)
                            .filter(e -> e.name().equals(old.parent()))
                            .isPresent())
                    .filter(t -> old.parentColumns().stream()
                            .allMatch(c -> t.column(c).isPresent()))
                    .findFirst()
                    .orElse(null);
        }

        private void check(CheckShape old) {
            Optional<List<String>> columns = Twins.now(names, old.columns());
            var renaming = new Renaming(dialect, nowByEarlier());
            String condition = renaming.of(old.condition());
            boolean kept = columns.isEmpty()
                    || is.checks().stream().anyMatch(now -> renaming.isSame(now.condition(), condition));
            if (!kept) {
                List<String> others = is.checks().stream()
                        .filter(now -> now.columns().stream().anyMatch(columns.get()::contains))
                        .map(CheckShape::condition)
                        .toList();
                found.add(new Loosening.OutsideCheck(is.name(), old.name(), columns.get(), condition, others));
            }
        }

        private Map<String, String> nowByEarlier() {
            return names.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        }

        /** What is not modelled as columns keeps rows apart that are alike in everything but their keys. */
        private void otherRules() {
            Set<String> now = after.schema().objects().stream()
                    .filter(o -> is.name().equals(o.table()) && isRule(o))
                    .map(SchemaObject::name)
                    .collect(Collectors.toSet());
            before.schema().objects().stream()
                    .filter(o -> was.name().equals(o.table()) && isRule(o) && !now.contains(o.name()))
                    .filter(o -> was.uniques().stream().noneMatch(u -> o.name().endsWith(u.name())))
                    .forEach(o -> found.add(new Loosening.RuleGone(is.name(), o.name())));
        }
    }
}
