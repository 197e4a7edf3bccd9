/** Database servers out of jars: unpacked, initialised once, copied for each start. */
@NullMarked
package dev.palindrome.database.embedded;

import org.jspecify.annotations.NullMarked;
