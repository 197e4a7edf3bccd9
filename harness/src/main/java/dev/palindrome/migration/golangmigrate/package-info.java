/** Pairs of files, one for each direction: golang-migrate's, and plain ones. */
@NullMarked
package dev.palindrome.migration.golangmigrate;

import org.jspecify.annotations.NullMarked;
