package dev.palindrome.seed;

import dev.palindrome.database.Filling;
import dev.palindrome.schema.TableShape;
import dev.palindrome.seed.value.Candidates;
import dev.palindrome.seed.value.Restriction;
import dev.palindrome.seed.value.ValueSource;
import dev.palindrome.seed.value.ValueSources;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The sources of values for the columns of one table, for each restriction that comes up. */
final class Sources {

    /** More restrictions than this are not remembered: cases can be joined in many ways. */
    private static final int MOST = 5_000;

    private final ValueSources sources;
    private final Resemblance resemblance;
    private final Map<String, Map<Restriction, Optional<ValueSource>>> known = new HashMap<>();
    private final Map<String, ValueSource> tried = new HashMap<>();
    private final Set<String> few = new HashSet<>();

    Sources(ValueSources sources, Resemblance resemblance) {
        this.sources = sources;
        this.resemblance = resemblance;
    }

    /** Return what a profile makes of the table's rows. */
    Resemblance resemblance() {
        return resemblance;
    }

    /** Ask the server for values of types that are not known here. */
    void tryOut(Filling filling, Connection connection, TableShape table, Iterable<ColumnDemand> columns)
            throws SQLException {
        for (var column : columns) {
            if (sources.of(column.making(), Restriction.NONE).isEmpty()) {
                var texts = filling.readable(connection, table, column.name(), Candidates.of(column.making()));
                if (!texts.isEmpty()) {
                    tried.put(column.name(), source(filling, connection, table, column.name(), texts));
                }
            }
        }
    }

    private ValueSource source(
            Filling filling, Connection connection, TableShape table, String column, List<String> texts)
            throws SQLException {
        for (var text : texts) {
            var variants = Candidates.variants(text);
            if (!variants.isEmpty()
                    && filling.readable(connection, table, column, variants).equals(variants)) {
                return Candidates.source(texts, text);
            }
        }
        few.add(column);
        return Candidates.source(texts);
    }

    /** Return whether the column has no other values than those few that the server could read of some that were tried. */
    boolean hasFew(ColumnDemand column) {
        return few.contains(column.name());
    }

    /** Return the source for what a restriction leaves of the column, or nothing where there is none. */
    Optional<ValueSource> of(ColumnDemand column, Restriction restriction) {
        // Cases are joined once and used for many rows, so that the object tells: to compare them would cost more.
        var found = known.computeIfAbsent(column.name(), name -> new IdentityHashMap<>());
        if (found.size() > MOST) {
            found.clear();
        }
        return found.computeIfAbsent(restriction, limits -> find(column, limits));
    }

    private Optional<ValueSource> find(ColumnDemand column, Restriction restriction) {
        return column.limit()
                .and(restriction)
                .flatMap(both -> sources.of(column.making(), both))
                .or(() -> Optional.ofNullable(tried.get(column.name())));
    }
}
