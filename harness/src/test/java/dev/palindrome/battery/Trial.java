package dev.palindrome.battery;

import dev.palindrome.snapshot.SchemaDiff;

/**
 * A case that was run.
 *
 * @param diff how the schema after the down differs from the one before the up
 */
record Trial(Case tried, SchemaDiff diff) {}
