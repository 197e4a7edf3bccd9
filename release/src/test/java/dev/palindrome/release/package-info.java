/** What a release uploads, held to what Maven Central asks and to what we promise. */
@NullMarked
package dev.palindrome.release;

import org.jspecify.annotations.NullMarked;
