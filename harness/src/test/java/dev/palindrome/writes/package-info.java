/** Rollbacks behind rows that the new version wrote, on each engine. */
@NullMarked
package dev.palindrome.writes;

import org.jspecify.annotations.NullMarked;
