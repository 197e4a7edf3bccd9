/** Which of the two products a server is, and of what version. */
@NullMarked
package dev.palindrome.database.mysql.flavor;

import org.jspecify.annotations.NullMarked;
