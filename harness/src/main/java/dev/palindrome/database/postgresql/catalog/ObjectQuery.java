package dev.palindrome.database.postgresql.catalog;

/**
 * A query whose rows are objects. Its columns {@code kind}, {@code name}, {@code oid}, {@code subid}, {@code index_oid},
 * {@code in_schema}, {@code in_table}, {@code own_name} and {@code named_...} say what the object is; every other column is a
 * property by its label, or an incidental one where the label begins with {@code ~}. NULL and empty mean: no such property.
 *
 * @param catalog where the object's oid is from, which is how its comment is found
 * @param sql the query, to be {@linkplain Sql#spell spelled out}
 * @param refinement what SQL cannot say
 */
record ObjectQuery(String catalog, String sql, Refinement refinement) {

    ObjectQuery(String catalog, String sql) {
        this(catalog, sql, draft -> {});
    }

    /** Puts the finishing touches to an object. */
    @FunctionalInterface
    interface Refinement {
        void refine(ObjectDraft draft);
    }
}
