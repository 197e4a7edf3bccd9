package dev.palindrome.battery.grammar;

import java.util.List;

/**
 * A change and the way back.
 *
 * @param told what is told where the way back was not gone
 */
record Swap(String there, String back, List<String> told) {}
