/** Database servers in containers. Nothing else in the harness knows Testcontainers. */
@NullMarked
package dev.palindrome.database.container;

import org.jspecify.annotations.NullMarked;
