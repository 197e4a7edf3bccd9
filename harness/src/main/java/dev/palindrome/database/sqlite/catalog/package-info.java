/** What SQLite keeps of definitions: its pragmas, and for the rest the texts of sqlite_schema, read by their grammar. */
@NullMarked
package dev.palindrome.database.sqlite.catalog;

import org.jspecify.annotations.NullMarked;
