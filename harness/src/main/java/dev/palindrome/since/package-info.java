/** What a branch adds to a history, as git tells it. */
@NullMarked
package dev.palindrome.since;

import org.jspecify.annotations.NullMarked;
