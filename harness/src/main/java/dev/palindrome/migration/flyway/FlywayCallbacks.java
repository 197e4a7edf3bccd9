package dev.palindrome.migration.flyway;

import static dev.palindrome.migration.flyway.FlywayEvent.AFTER_EACH_MIGRATE;
import static dev.palindrome.migration.flyway.FlywayEvent.AFTER_EACH_UNDO;
import static dev.palindrome.migration.flyway.FlywayEvent.AFTER_MIGRATE;
import static dev.palindrome.migration.flyway.FlywayEvent.AFTER_MIGRATE_APPLIED;
import static dev.palindrome.migration.flyway.FlywayEvent.AFTER_UNDO;
import static dev.palindrome.migration.flyway.FlywayEvent.AFTER_VERSIONED;
import static dev.palindrome.migration.flyway.FlywayEvent.BEFORE_EACH_MIGRATE;
import static dev.palindrome.migration.flyway.FlywayEvent.BEFORE_EACH_UNDO;
import static dev.palindrome.migration.flyway.FlywayEvent.BEFORE_MIGRATE;
import static dev.palindrome.migration.flyway.FlywayEvent.BEFORE_REPEATABLES;
import static dev.palindrome.migration.flyway.FlywayEvent.BEFORE_UNDO;

import dev.palindrome.migration.Callbacks;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Callbacks where Flyway runs them when it takes an empty database to the newest version: those of each migration with every one,
 * {@code beforeMigrate} before the first, and those of the end behind the last. The latter are written for the newest schema, so behind
 * an older version they prove nothing.
 */
final class FlywayCallbacks implements Callbacks {
    private final Map<FlywayEvent, List<Script>> scripts;
    private final List<Script> opening;
    private final Landmarks landmarks;

    /**
     * @param opening what each session of Flyway begins with
     */
    FlywayCallbacks(Map<FlywayEvent, List<Script>> scripts, List<Script> opening, Landmarks landmarks) {
        this.scripts = Map.copyOf(scripts);
        this.opening = List.copyOf(opening);
        this.landmarks = landmarks;
    }

    /** Ids of the migrations at which something ends; empty where there is none. */
    record Landmarks(String lastVersioned, String firstRepeatable, String last) {}

    @Override
    public List<Script> atStart() {
        return behindTheOpening(of(BEFORE_MIGRATE));
    }

    @Override
    public Around up(Migration migration) {
        var before = new ArrayList<>(opening);
        var after = new ArrayList<Script>();
        if (migration.id().equals(landmarks.firstRepeatable())) {
            before.addAll(of(BEFORE_REPEATABLES));
        }
        if (migration.id().equals(landmarks.lastVersioned())) {
            after.addAll(of(AFTER_VERSIONED));
        }
        if (migration.id().equals(landmarks.last())) {
            after.addAll(of(AFTER_MIGRATE_APPLIED));
            after.addAll(of(AFTER_MIGRATE));
        }
        return new Around(before, of(BEFORE_EACH_MIGRATE), of(AFTER_EACH_MIGRATE), after);
    }

    @Override
    public Around down(Migration migration) {
        boolean isNewest = migration.id().equals(landmarks.lastVersioned());
        return new Around(
                isNewest ? behindTheOpening(of(BEFORE_UNDO)) : opening,
                of(BEFORE_EACH_UNDO),
                of(AFTER_EACH_UNDO),
                isNewest ? of(AFTER_UNDO) : List.of());
    }

    private List<Script> behindTheOpening(List<Script> callbacks) {
        return Stream.concat(opening.stream(), callbacks.stream()).toList();
    }

    private List<Script> of(FlywayEvent event) {
        return scripts.getOrDefault(event, List.of());
    }
}
