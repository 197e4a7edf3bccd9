/** What a tool's own library sends to the server, overheard on its JDBC connections: the library tells only that a step failed. */
@NullMarked
package dev.palindrome.tool.library;

import org.jspecify.annotations.NullMarked;
