/** What the programs of the servers make of a file: statements, and commands of their own between them. */
@NullMarked
package dev.palindrome.migration.client;

import org.jspecify.annotations.NullMarked;
