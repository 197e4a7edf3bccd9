package dev.palindrome.migration;

import java.util.List;

/** A statement with {@code ?} placeholders and the values to bind to them, in order. */
public record BoundSql(String sql, List<Object> parameters) {

    public BoundSql {
        parameters = List.copyOf(parameters);
    }

    /** Return a statement with its values. */
    public static BoundSql of(String sql, Object... parameters) {
        return new BoundSql(sql, List.of(parameters));
    }
}
