package dev.palindrome.seed;

/**
 * How much to fill, and from which seed.
 *
 * @param rows how many rows a table shall have; 0 fills nothing
 * @param seed where the random values start: the same seed gives the same rows
 */
public record SeedPlan(int rows, long seed) {}
