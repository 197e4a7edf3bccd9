@NullMarked
package dev.palindrome.database.postgresql.catalog;

import org.jspecify.annotations.NullMarked;
