package dev.palindrome.expectation;

import dev.palindrome.check.Judgement;
import dev.palindrome.migration.Migration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Freezes what was found on the databases of a run, in the history's order: one line where a migration fails in the same way on
 * all of them, else one for each database. Lines of migrations that were not judged stay, and so do those of other databases.
 *
 * @param found what was found, on one database each
 */
public record Freezing(List<Found> found) {

    public Freezing {
        found = List.copyOf(found);
    }

    /** What was found on one database, and what was expected there. */
    public record Found(Expectations expectations, List<Judgement> judgements) {

        public Found {
            judgements = List.copyOf(judgements);
        }

        Optional<Line> line(String name) {
            return named(name)
                    .flatMap(migration -> now(migration).map(frozen -> new Line(this, frozen, isAlone(migration))));
        }

        boolean isNamed(Frozen line, String name) {
            return named(name).filter(line::names).isPresent();
        }

        boolean isMeant(Frozen line) {
            return line.address().isFor(expectations.database());
        }

        private boolean isAlone(Migration migration) {
            return expectations
                    .before(migration)
                    .filter(line -> line.address().precision() > 0)
                    .isPresent();
        }

        private Optional<Migration> named(String name) {
            return expectations.folder().migrations().stream()
                    .filter(migration -> migration.name().equals(name))
                    .findFirst();
        }

        private Optional<Frozen> now(Migration migration) {
            return judgements.stream()
                    .filter(j -> j.evidence().migration().equals(migration))
                    .findFirst()
                    .map(expectations::frozen)
                    .orElseGet(() -> expectations.before(migration));
        }
    }

    /**
     * Write the file.
     *
     * @return how many failures are frozen now
     * @throws dev.palindrome.failure.HarnessException where the file cannot be written
     */
    public int write() {
        List<Frozen> frozen = names().flatMap(this::lines).toList();
        if (!frozen.isEmpty() || Files.exists(file())) {
            new Baseline(file(), frozen).write();
        }
        return frozen.size();
    }

    /** Return the file, which need not be there. */
    public Path file() {
        return before().file();
    }

    private Baseline before() {
        return found.get(0).expectations().baseline();
    }

    private Stream<String> names() {
        return found.stream()
                .flatMap(f -> f.expectations().folder().migrations().stream())
                .map(Migration::name)
                .distinct();
    }

    private Stream<Frozen> lines(String name) {
        List<Line> now = found.stream().flatMap(on -> on.line(name).stream()).toList();
        List<Frozen> elsewhere = before().frozen().stream()
                .filter(line -> found.stream().anyMatch(on -> on.isNamed(line, name)))
                .filter(line -> found.stream().noneMatch(on -> on.isMeant(line)))
                .toList();
        Stream<Frozen> lines = elsewhere.isEmpty() && areAlike(now)
                ? now.stream().limit(1).map(line -> line.frozen().everywhere())
                : now.stream().map(Line::alone);
        return Stream.concat(lines, elsewhere.stream());
    }

    private boolean areAlike(List<Line> now) {
        if (found.size() == 1) {
            return now.stream().noneMatch(Line::wasAlone);
        }
        return now.size() == found.size()
                && now.stream()
                        .allMatch(line -> line.frozen().failsAs(now.get(0).frozen()));
    }

    /** A known failure on one database, and whether the file has it for this database alone by now. */
    private record Line(Found on, Frozen frozen, boolean wasAlone) {

        Frozen alone() {
            return frozen.on(on.expectations().database());
        }
    }
}
