/** What a new version may write, and what a rollback makes of it: derived from two states, written, and looked at. */
@NullMarked
package dev.palindrome.writes;

import org.jspecify.annotations.NullMarked;
