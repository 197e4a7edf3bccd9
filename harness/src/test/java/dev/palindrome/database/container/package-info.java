@NullMarked
package dev.palindrome.database.container;

import org.jspecify.annotations.NullMarked;
