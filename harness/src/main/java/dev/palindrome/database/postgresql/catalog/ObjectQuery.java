package dev.palindrome.database.postgresql.catalog;

/**
 * A query whose rows are objects. Some columns say by their label what the object is; every other column is a property, or an
 * incidental one where the label begins with {@code ~}. NULL and empty mean: no such property.
 *
 * <ul>
 *   <li>{@code kind}, and {@code name} or the {@code part} that follows the relation's name; {@code oid} and {@code subid}, by which
 *       comments find it, and {@code index_oid} of an index behind it
 *   <li>{@code relation}, the oid of the table it is a part of: unknown ones (the server's, an extension's, the tool's) take their
 *       parts along; {@code refers_to}, the oid of another that it needs; {@code columns}, numbers of columns of its relation that
 *       it needs; {@code needs}, names of what else it needs, a line each
 *   <li>{@code own_name} and what the server would make a name of: {@code named_base} (else the relation's name),
 *       {@code named_columns} (numbers) or {@code named_addition} (their names joined), {@code named_label}
 *   <li>{@code remark}: of no interest unless something is said about it
 * </ul>
 *
 * @param catalog where the oid is from, unless a column {@code catalog} says
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
