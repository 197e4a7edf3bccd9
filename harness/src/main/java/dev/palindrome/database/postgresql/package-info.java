/** PostgreSQL 14 to 18: catalogs, rows, sessions. */
@NullMarked
package dev.palindrome.database.postgresql;

import org.jspecify.annotations.NullMarked;
