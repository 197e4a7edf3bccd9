package dev.palindrome.migration;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a folder is to be read, as far as its files do not say it themselves.
 *
 * @param format the format's name, or null to find it out
 * @param variables the values that formats with templates put into their files, by name; ordered by name
 * @param groups the migrations that are to be one, each {@code FIRST..LAST}
 * @param engine the name of the engine that the migrations are to run on
 * @param told what the tool is told by whoever starts it, by the tool's own names ({@code flyway.outOfOrder}); it counts more than what
 *     files say
 */
public record Reading(
        @Nullable String format,
        Map<String, String> variables,
        List<String> groups,
        String engine,
        Map<String, String> told) {

    /** The engine of whoever says nothing about it. */
    public static final String DEFAULT_ENGINE = "postgresql";

    public Reading {
        variables = Collections.unmodifiableMap(new TreeMap<>(variables));
        groups = List.copyOf(groups);
        told = Map.copyOf(told);
    }

    /** Make a reading of which the tool is told nothing. */
    public Reading(@Nullable String format, Map<String, String> variables, List<String> groups, String engine) {
        this(format, variables, groups, engine, Map.of());
    }

    /** Make a reading for PostgreSQL. */
    public Reading(@Nullable String format, Map<String, String> variables, List<String> groups) {
        this(format, variables, groups, DEFAULT_ENGINE);
    }

    /** Make a reading in which each migration is one by itself. */
    public Reading(@Nullable String format, Map<String, String> variables) {
        this(format, variables, List.of());
    }

    /** Return the same reading for another engine. */
    public Reading on(String other) {
        return new Reading(format, variables, groups, other, told);
    }

    /** Return the same reading, with what the tool is told. */
    public Reading telling(Map<String, String> settings) {
        return new Reading(format, variables, groups, engine, settings);
    }

    /** Return a reading without variables; {@code format} is null where it is to be found out. */
    public static Reading as(@Nullable String format) {
        return new Reading(format, Map.of());
    }
}
