/** Migrations of Flyway, run by Flyway itself: the only package that imports flyway-core. */
@NullMarked
package dev.palindrome.tool.flyway;

import org.jspecify.annotations.NullMarked;
