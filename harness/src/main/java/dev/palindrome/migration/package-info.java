/** Migrations as their tools read them: folders, formats, scripts, bookkeeping. No connections. */
@NullMarked
package dev.palindrome.migration;

import org.jspecify.annotations.NullMarked;
