/** What a database's rows look like, in numbers and without the rows: as values, as a file, and how it is read from statistics. */
@NullMarked
package dev.palindrome.profile;

import org.jspecify.annotations.NullMarked;
