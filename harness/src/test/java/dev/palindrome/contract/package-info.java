/** What every engine has to pass. A new one is a member here, a folder of situations, and a list of failures. */
@NullMarked
package dev.palindrome.contract;

import org.jspecify.annotations.NullMarked;
