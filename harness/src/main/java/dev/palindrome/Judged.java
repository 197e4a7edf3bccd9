package dev.palindrome;

import dev.palindrome.check.Judgement;

/** A judgement, and how long it took to come to it. */
record Judged(Judgement judgement, long millis) {}
