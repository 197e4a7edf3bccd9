package dev.palindrome.migration.flyway;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A version such as {@code 1.2}, which is also 1_2 and 1.2.0: numbers, compared one by one. */
record FlywayVersion(String text, List<BigInteger> numbers) implements Comparable<FlywayVersion> {
    private static final Pattern DOTTED = Pattern.compile("[0-9]+(\\.[0-9]+)*");

    /** What has no version. */
    static final FlywayVersion NONE = new FlywayVersion("", List.of());

    FlywayVersion {
        numbers = List.copyOf(numbers);
    }

    static Optional<FlywayVersion> of(String written) {
        var text = written.replace('_', '.');
        if (!DOTTED.matcher(text).matches()) {
            return Optional.empty();
        }
        var numbers = new ArrayList<BigInteger>();
        for (var number : text.split("\\.")) {
            numbers.add(new BigInteger(number));
        }
        return Optional.of(new FlywayVersion(text, numbers));
    }

    @Override
    public int compareTo(FlywayVersion other) {
        for (int i = 0; i < Math.max(numbers.size(), other.numbers.size()); i++) {
            int order = number(i).compareTo(other.number(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private BigInteger number(int i) {
        return i < numbers.size() ? numbers.get(i) : BigInteger.ZERO;
    }
}
