package dev.palindrome.battery.grammar;

import java.util.List;

/**
 * A line of a definition.
 *
 * @param told what is told where it is missing; nothing where it cannot be missing
 */
record Part(String sql, List<String> told) {}
