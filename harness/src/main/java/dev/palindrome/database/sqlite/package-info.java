/** SQLite: database files of our own, their catalogs, rows and sessions. */
@NullMarked
package dev.palindrome.database.sqlite;

import org.jspecify.annotations.NullMarked;
