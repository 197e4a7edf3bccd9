package dev.palindrome.snapshot;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How two schemas differ. Equality has two names: <em>identical</em>, every property counts; <em>equivalent</em>, without what no
 * down can restore or nobody means (order of columns, names that the server itself would choose).
 *
 * @param differences what makes the two not equivalent, in the order in which a person would read it: schemas, types, then table by
 *     table with its columns, keys and indexes, then views and routines
 * @param incidentals what makes the two not identical though equivalent, in the same order
 * @param causes for a difference that follows from another (the column of a missing table), the first one that it follows from
 */
public record SchemaDiff(
        List<Difference> differences, List<Difference> incidentals, Map<Difference, Difference> causes) {

    public SchemaDiff {
        differences = List.copyOf(differences);
        incidentals = List.copyOf(incidentals);
        causes = Map.copyOf(causes);
    }

    /** A diff in which nothing follows from anything else. */
    public SchemaDiff(List<Difference> differences, List<Difference> incidentals) {
        this(differences, incidentals, Map.of());
    }

    /** Compare two schemas. */
    public static SchemaDiff between(SchemaSnapshot before, SchemaSnapshot after) {
        return SchemaComparison.compare(before, after);
    }

    /** Return whether nothing differs that counts. */
    public boolean isEquivalent() {
        return differences.isEmpty();
    }

    /** Return whether nothing differs at all. */
    public boolean isIdentical() {
        return differences.isEmpty() && incidentals.isEmpty();
    }

    /** Return the difference from which this one follows, or nothing where it stands for itself. */
    public Optional<Difference> causeOf(Difference difference) {
        return Optional.ofNullable(causes.get(difference));
    }

    /** Return the differences that follow from no other: what has to be said, and mended. */
    public List<Difference> rootDifferences() {
        return differences.stream().filter(d -> !causes.containsKey(d)).toList();
    }
}
