/** Folders of Diesel: one directory a migration. */
@NullMarked
package dev.palindrome.migration.diesel;

import org.jspecify.annotations.NullMarked;
