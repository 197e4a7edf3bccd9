/** Copies of databases: the server tells what there is, and is told to make it again. */
@NullMarked
package dev.palindrome.database.mysql.copy;

import org.jspecify.annotations.NullMarked;
