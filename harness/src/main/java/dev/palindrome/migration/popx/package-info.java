/** Folders of Ory's popx: pairs with a suffix for each database, and steps that share a timestamp. */
@NullMarked
package dev.palindrome.migration.popx;

import org.jspecify.annotations.NullMarked;
