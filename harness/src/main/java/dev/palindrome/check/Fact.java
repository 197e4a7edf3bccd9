package dev.palindrome.check;

import org.jspecify.annotations.Nullable;

/** A named value that stands behind a finding: {@code before}, {@code after}, {@code object}. Null means that there is none. */
public record Fact(String name, @Nullable String value) {}
