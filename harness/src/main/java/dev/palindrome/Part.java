package dev.palindrome;

import org.jspecify.annotations.Nullable;

/**
 * Which migrations of a folder to verify; those before them are only taken up. Each names a migration by id, name or file.
 *
 * @param only the one migration to verify, or null for all
 * @param from the first migration to verify, or null for the first of all
 * @param to the last migration to verify, or null for the last of all
 * @param since the revision of git since which those among them are new or changed that are to be verified, or null for all
 */
public record Part(
        @Nullable String only,
        @Nullable String from,
        @Nullable String to,
        @Nullable String since) {}
