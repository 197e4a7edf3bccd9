package dev.palindrome;

import org.jspecify.annotations.Nullable;

/**
 * Which migrations of a folder to verify; those before them are only taken up. Each names a migration by id, name or file.
 *
 * @param only the one migration to verify, or null for all
 * @param from the first migration to verify, or null for the first of all
 * @param to the last migration to verify, or null for the last of all
 */
public record Part(
        @Nullable String only,
        @Nullable String from,
        @Nullable String to) {}
