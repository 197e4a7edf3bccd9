package dev.palindrome.database.postgresql.catalog;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** Says for the queries that follow in the session which {@link Buckets} were touched. */
    static final String TOUCH = "select set_config('palindrome.touched', ?, false)";

    private static final Pattern RELATED = Pattern.compile(" as (relation|refers_to|index_oid)\\b");

    ObjectQuery(String catalog, String sql) {
        this(catalog, sql, draft -> {});
    }

    /** Return whether each row belongs to a relation; the others read nothing that {@link Digest} counts for relations. */
    boolean isOfRelations() {
        return sql.contains(" as relation");
    }

    /**
     * Return the same query for what has to do with touched relations. The condition comes from outside: the planner brings it to
     * where the rows are read, before anything dear is made of them, as long as the oids come from there and not from a join.
     */
    String ofTouched() {
        Stream<String> labels = Stream.concat(
                Stream.of("oid"),
                RELATED.matcher(sql).results().map(MatchResult::group).map(as -> as.substring(" as ".length())));
        return labels.distinct()
                .map(label -> touched("q." + label))
                .collect(Collectors.joining("\nor ", "select q.* from (\n" + sql + ") q where ", "\n"));
    }

    /** Return the condition that an oid was touched. An equality tells the planner to expect few rows, as it is most of the time. */
    static String touched(String oid) {
        return "get_bit((select current_setting('palindrome.touched')::bit(%s)), %s) = 1"
                .formatted(Buckets.COUNT, Buckets.expression(oid));
    }

    /** Puts the finishing touches to an object. */
    @FunctionalInterface
    interface Refinement {
        void refine(ObjectDraft draft);
    }
}
