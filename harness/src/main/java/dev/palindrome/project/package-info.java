/** Finds out which migration tools a project uses, and where their migrations lie. */
@NullMarked
package dev.palindrome.project;

import org.jspecify.annotations.NullMarked;
