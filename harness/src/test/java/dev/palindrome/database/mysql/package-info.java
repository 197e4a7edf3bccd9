@NullMarked
package dev.palindrome.database.mysql;

import org.jspecify.annotations.NullMarked;
