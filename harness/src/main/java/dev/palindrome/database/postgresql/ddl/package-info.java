/** Writes DDL of PostgreSQL 14 to 18 from what the catalogs said of an object. */
@NullMarked
package dev.palindrome.database.postgresql.ddl;

import org.jspecify.annotations.NullMarked;
