package dev.palindrome.cycle;

/** The steps of a cycle, in their order. */
public enum Step {
    UP,
    DOWN,
    UP_AGAIN
}
