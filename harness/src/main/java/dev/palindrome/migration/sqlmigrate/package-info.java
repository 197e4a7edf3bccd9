/** Reads folders of sql-migrate: one file with {@code -- +migrate Up} and {@code -- +migrate Down}. */
@NullMarked
package dev.palindrome.migration.sqlmigrate;

import org.jspecify.annotations.NullMarked;
