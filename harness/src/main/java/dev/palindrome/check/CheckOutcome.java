package dev.palindrome.check;

/** A check and what it said. */
public record CheckOutcome(Check check, Verdict verdict) {}
