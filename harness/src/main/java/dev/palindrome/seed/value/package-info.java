/** Values for columns: production-like, deterministic, in the server's own text form. No connections here. */
@NullMarked
package dev.palindrome.seed.value;

import org.jspecify.annotations.NullMarked;
