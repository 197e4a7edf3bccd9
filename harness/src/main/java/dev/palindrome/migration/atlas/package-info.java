/** Folders in Atlas's own format: files that go up only, with a sum over all of them. */
@NullMarked
package dev.palindrome.migration.atlas;

import org.jspecify.annotations.NullMarked;
