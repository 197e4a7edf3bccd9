package dev.palindrome.battery.grammar;

import java.util.List;

/**
 * A part of a migration.
 *
 * @param down takes it back to the letter
 * @param forgetful takes it back but for one thing
 * @param told what is told then
 */
record Operation(String up, String down, String forgetful, List<String> told) {}
