/** Reads a profile from the statistics that a server keeps, in one session that cannot write. */
@NullMarked
package dev.palindrome.profile.reading;

import org.jspecify.annotations.NullMarked;
