/** SQL files of sqlx: single ones and pairs. */
@NullMarked
package dev.palindrome.migration.sqlx;

import org.jspecify.annotations.NullMarked;
