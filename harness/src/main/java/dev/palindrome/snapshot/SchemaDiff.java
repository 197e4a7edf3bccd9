package dev.palindrome.snapshot;

import java.util.List;

/**
 * How two schemas differ. Equality has two names: <em>identical</em>, every property counts; <em>equivalent</em>, without what no
 * down can restore or nobody means (order of columns, names that the server itself would choose).
 *
 * @param differences what makes the two not equivalent, in the order of kinds and names
 * @param incidentals what makes the two not identical though equivalent
 */
public record SchemaDiff(List<Difference> differences, List<Difference> incidentals) {

    public SchemaDiff {
        differences = List.copyOf(differences);
        incidentals = List.copyOf(incidentals);
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
}
