/** What another program makes before the first migration: host tables, roles, extensions, settings. */
@NullMarked
package dev.palindrome.tool.host;

import org.jspecify.annotations.NullMarked;
