/** Where databases come from, and what the harness knows about each product. */
@NullMarked
package dev.palindrome.database;

import org.jspecify.annotations.NullMarked;
