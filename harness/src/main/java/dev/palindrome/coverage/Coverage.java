package dev.palindrome.coverage;

import dev.palindrome.schema.TableName;
import dev.palindrome.snapshot.Touched;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How much of what a migration touched had rows to be proved on.
 *
 * @param entries what the rows before its up showed of that which stood there and was touched
 * @param standing what they showed of everything that stood there
 */
public record Coverage(List<Entry> entries, Survey standing) {

    /** Nothing was touched, or nobody looked. */
    public static final Coverage NOTHING = new Coverage(List.of(), Survey.NONE);

    public Coverage {
        entries = List.copyOf(entries);
    }

    /** Return what was touched of that which stood. */
    public static Coverage of(Survey standing, Touched touched) {
        List<Entry> entries = new ArrayList<>();
        for (TableCoverage table : standing.tables().values()) {
            for (Entry entry : table.entries()) {
                boolean isTouched = entry.item().places().entrySet().stream()
                        .anyMatch(place -> touched.includes(place.getKey(), place.getValue()));
                if (isTouched) {
                    entries.add(entry);
                }
            }
        }
        return new Coverage(entries, standing);
    }

    /** Return the touched tables that had no row. */
    public List<Entry> withoutRows() {
        return gaps(Kind.TABLES, Standing.MISSING);
    }

    /** Return the touched columns that take NULL and held none, in tables with rows, though no later version forbids it. */
    public List<Entry> withoutNulls() {
        Set<TableName> empty = Collections.newSetFromMap(new TreeMap<>());
        withoutRows().forEach(table -> empty.addAll(table.item().places().keySet()));
        return gaps(Kind.NULLS, Standing.MISSING).stream()
                .filter(entry -> entry.item().places().keySet().stream().noneMatch(empty::contains))
                .toList();
    }

    /** Return the touched columns that take NULL and held none because a later version forbids it: fair rows have none. */
    public List<Entry> nullsForbidden() {
        return gaps(Kind.NULLS, Standing.FORBIDDEN);
    }

    private List<Entry> gaps(Kind kind, Standing standing) {
        return entries.stream()
                .filter(entry -> entry.item().kind() == kind && entry.standing() == standing)
                .toList();
    }

    /** Return everything that stood before one of the migrations, each as it was best covered. */
    public static List<Entry> total(Collection<Coverage> coverages) {
        Map<TableName, Map<Item, Entry>> best = new TreeMap<>();
        Set<TableCoverage> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Coverage coverage : coverages) {
            for (TableCoverage table : coverage.standing().tables().values()) {
                if (seen.add(table)) {
                    Map<Item, Entry> items = best.computeIfAbsent(table.table(), name -> new LinkedHashMap<>());
                    table.entries().forEach(entry -> items.merge(entry.item(), entry, Entry::better));
                }
            }
        }
        return best.values().stream().flatMap(items -> items.values().stream()).toList();
    }
}
