/** The engine-neutral model of what a database holds: objects, tables, keys. Values only, no connections. */
@NullMarked
package dev.palindrome.schema;

import org.jspecify.annotations.NullMarked;
