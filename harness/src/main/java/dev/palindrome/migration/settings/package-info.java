/** Files of settings, read flat: one text for each dotted key. */
@NullMarked
package dev.palindrome.migration.settings;

import org.jspecify.annotations.NullMarked;
