/** How much of a schema the rows of a walk were there to prove it on: asked of the server, never of what somebody meant to write. */
@NullMarked
package dev.palindrome.coverage;

import org.jspecify.annotations.NullMarked;
