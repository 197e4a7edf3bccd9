/** Reads the catalogs of PostgreSQL 14 to 18: one text of SQL for each kind of object, all sent in one round trip. */
@NullMarked
package dev.palindrome.database.postgresql.catalog;

import org.jspecify.annotations.NullMarked;
