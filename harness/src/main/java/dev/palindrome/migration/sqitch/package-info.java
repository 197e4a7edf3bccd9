/** Projects of Sqitch: a plan, and scripts that psql runs. */
@NullMarked
package dev.palindrome.migration.sqitch;

import org.jspecify.annotations.NullMarked;
