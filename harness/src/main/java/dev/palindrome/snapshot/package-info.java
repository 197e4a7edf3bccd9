/** What a database held at one moment, and how two moments differ. */
@NullMarked
package dev.palindrome.snapshot;

import org.jspecify.annotations.NullMarked;
