package dev.palindrome.cycle;

import dev.palindrome.migration.Batch;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.Script;
import dev.palindrome.schema.SchemaObject;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import dev.palindrome.seed.Foresight;
import dev.palindrome.snapshot.State;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The tables that a migration may touch: those that its up touched in the rehearsal, that its scripts name, and that are behind what
 * these name: routines, triggers, views, types, children that follow their parents. It only decides of which big tables the rows are
 * kept; what was touched the server tells. So it is generous, and is not asked before there is a big table.
 */
final class Reach implements Predicate<TableName> {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

    /** What a statement names that is put together when it runs nobody can read before. */
    private static final Pattern COMPOSED = Pattern.compile(
            "\\b(execute\\b(?!\\s+(function|procedure|on)\\b)|prepare\\b|gexec\\b)", Pattern.CASE_INSENSITIVE);

    private static final Pattern FOLLOWING =
            Pattern.compile("\\b(cascade|set\\s+null|set\\s+default)\\b", Pattern.CASE_INSENSITIVE);

    private static final Set<String> TALKATIVE =
            Set.of("function", "procedure", "aggregate", "view", "materialized view", "rule", "trigger", "event");

    private static final Set<String> TYPES = Set.of("type", "domain");

    private final Migration migration;
    private final int number;
    private final State before;
    private final Foresight foresight;
    private final Set<String> words = new HashSet<>();
    private final Set<TableName> tables = new TreeSet<>();
    private boolean asked;
    private boolean everywhere;

    /**
     * @param number the number of the migration
     * @param before the state that it meets
     */
    Reach(Migration migration, int number, State before, Foresight foresight) {
        this.migration = migration;
        this.number = number;
        this.before = before;
        this.foresight = foresight;
    }

    /** Return whether the migration may touch the table; one that it makes itself, too. */
    @Override
    public boolean test(TableName table) {
        if (!asked) {
            asked = true;
            find();
        }
        return everywhere || tables.contains(table) || !before.data().shapes().containsKey(table);
    }

    private void find() {
        read(migration.up());
        migration.down().ifPresent(this::read);
        migration.verification().ifPresent(this::read);
        before.data().shapes().keySet().stream()
                .filter(table -> foresight.touches(number, table))
                .forEach(tables::add);
        int known;
        do {
            known = words.size() + tables.size();
            before.schema().objects().forEach(this::follow);
            before.data().shapes().values().forEach(this::follow);
        } while (!everywhere && words.size() + tables.size() > known);
    }

    private void read(Script script) {
        if (script.hindrance() != null) {
            // What only the tool can run, such as a program, cannot be read.
            everywhere = true;
        }
        read(script.text());
        script.batches().stream().map(Batch::sql).forEach(this::read);
    }

    private void read(@Nullable String text) {
        if (text != null) {
            everywhere |= COMPOSED.matcher(text).find();
            words.addAll(words(text));
        }
    }

    private void follow(SchemaObject object) {
        if (object.kind().equals("foreign key")) {
            followParent(object);
        } else if (object.kind().equals("event trigger")
                || TALKATIVE.contains(object.kind()) && (isNamed(ownName(object)) || isReached(object.table()))) {
            object.properties().values().forEach(this::read);
        } else if (TYPES.contains(object.kind()) && isNamed(ownName(object))) {
            before.data().shapes().values().stream()
                    .filter(table -> table.columns().stream()
                            .anyMatch(c -> words(c.declaredType()).containsAll(ownName(object))))
                    .map(TableShape::name)
                    .forEach(tables::add);
        }
    }

    private void followParent(SchemaObject key) {
        TableName child = key.table();
        String text = String.join(" ", key.properties().values());
        if (child != null && !isReached(child) && FOLLOWING.matcher(text).find()) {
            Set<String> named = words(text);
            if (tables.stream().anyMatch(parent -> named.containsAll(words(parent.name())))) {
                tables.add(child);
            }
        }
    }

    private void follow(TableShape table) {
        if (isNamed(words(table.name().name()))) {
            tables.add(table.name());
        }
        // Whose partition it is nobody says.
        if (table.kind() == TableShape.Kind.PARTITION && isReached(table.name())) {
            before.data().shapes().values().stream()
                    .filter(t -> t.kind() == TableShape.Kind.PARTITIONED)
                    .map(TableShape::name)
                    .forEach(tables::add);
        }
    }

    private boolean isReached(@Nullable TableName table) {
        return table != null && tables.contains(table);
    }

    private boolean isNamed(Set<String> name) {
        return words.containsAll(name);
    }

    /** A routine's name has its arguments behind it, and everything that of its schema or table before it. */
    private static Set<String> ownName(SchemaObject object) {
        String name = object.name().replaceFirst("\\(.*", "");
        return words(name.substring(name.lastIndexOf('.') + 1));
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }
}
