package dev.palindrome.cycle;

import dev.palindrome.cycle.ChainEvidence.Remnant;
import dev.palindrome.cycle.ChainEvidence.Stop;
import dev.palindrome.cycle.ChainEvidence.What;
import dev.palindrome.cycle.CycleEvidence.Moment;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.Script;
import dev.palindrome.snapshot.Difference;
import dev.palindrome.snapshot.SchemaDiff;
import dev.palindrome.snapshot.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a chain left otherwise than it should be, and to whom that is owed. A migration answers for a difference that its own
 * cycle shows as well: after its down, or after its up where nothing ran to undo it. Where no cycle shows it, the migration does
 * that made the thing.
 */
final class Remnants {

    private final List<CycleEvidence> undone;
    private final @Nullable Stop stop;

    Remnants(List<CycleEvidence> cycles, List<Migration> undone, @Nullable Stop stop) {
        this.undone =
                cycles.stream().filter(c -> undone.contains(c.migration())).toList();
        this.stop = stop;
    }

    List<Remnant> find(State expected, State found, Set<String> newRoles) {
        List<Remnant> remnants = new ArrayList<>();
        SchemaDiff.between(expected.schema(), found.schema()).rootDifferences().stream()
                .map(d -> new Remnant(new What.InSchema(d), culprits(d)))
                .filter(r -> !isOfTheStop(r))
                .forEach(remnants::add);
        if (stop == null) {
            onServer(expected, found, newRoles, remnants);
            if (!expected.bookkeeping().equals(found.bookkeeping())) {
                remnants.add(new Remnant(new What.InBook(expected.bookkeeping(), found.bookkeeping()), List.of()));
            }
        }
        return remnants;
    }

    /** A down without a transaction that fails halfway has changed something itself. */
    private boolean isOfTheStop(Remnant remnant) {
        return stop instanceof Stop.Failed failed
                && remnant.culprits().isEmpty()
                && failed.migration()
                        .down()
                        .filter(s -> s.wrapping() == Script.Wrapping.AUTOCOMMIT)
                        .isPresent();
    }

    private void onServer(State expected, State found, Set<String> newRoles, List<Remnant> remnants) {
        for (String role : newRoles) {
            if (remnants.stream().noneMatch(r -> isRole(r.what(), role))) {
                remnants.add(new Remnant(new What.OnServer(role), owing(c -> changesCensus(c, "roles"))));
            }
        }
        for (String catalog : expected.schema().changedCatalogs(found.schema())) {
            if (found.schema().census().containsKey(catalog)) {
                remnants.add(new Remnant(new What.InCensus(catalog), owing(c -> changesCensus(c, catalog))));
            }
        }
    }

    private static boolean isRole(What what, String role) {
        return what instanceof What.InSchema in
                && in.difference().kind().equals("role")
                && in.difference().name().replace("\"", "").equals(role);
    }

    private List<Migration> culprits(Difference difference) {
        List<Migration> owing = owing(cycle -> effect(cycle).stream().anyMatch(d -> isSame(d, difference)));
        return owing.isEmpty() && difference instanceof Difference.LeftBehind
                ? owing(cycle -> cycle.schemaDiff(Moment.BEFORE, Moment.AFTER_UP).stream()
                        .flatMap(diff -> diff.differences().stream())
                        .anyMatch(d -> isSame(d, difference)))
                : owing;
    }

    private List<Migration> owing(Predicate<CycleEvidence> shows) {
        return undone.stream().filter(shows).map(CycleEvidence::migration).toList();
    }

    /** What a migration leaves behind by its own account. */
    private static List<Difference> effect(CycleEvidence cycle) {
        return cycle.schemaDiff(Moment.BEFORE, end(cycle))
                .map(SchemaDiff::differences)
                .orElse(List.of());
    }

    private static boolean changesCensus(CycleEvidence cycle, String catalog) {
        return !Objects.equals(census(cycle, Moment.BEFORE, catalog), census(cycle, end(cycle), catalog));
    }

    private static Moment end(CycleEvidence cycle) {
        return cycle.ran(Step.DOWN) ? Moment.AFTER_DOWN : Moment.AFTER_UP;
    }

    private static @Nullable String census(CycleEvidence cycle, Moment moment, String catalog) {
        return cycle.state(moment).map(s -> s.schema().census().get(catalog)).orElse(null);
    }

    private static boolean isSame(Difference one, Difference other) {
        return one.getClass() == other.getClass()
                && one.kind().equals(other.kind())
                && one.name().equals(other.name())
                && (!(one instanceof Difference.Changed a)
                        || !(other instanceof Difference.Changed b)
                        || a.property().equals(b.property()));
    }
}
