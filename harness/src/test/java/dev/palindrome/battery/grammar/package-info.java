/** Random schemas and random migrations of them, each with its exact inverse; the same seed gives the same SQL. */
@NullMarked
package dev.palindrome.battery.grammar;

import org.jspecify.annotations.NullMarked;
