package dev.palindrome.migration.golangmigrate;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;

/** One direction of a migration, as its file's name tells it. */
record Half(String file, String id, List<BigInteger> version, String title, boolean isUp) {

    /** Number by number; of two that begin alike the shorter comes first. */
    static final Comparator<List<BigInteger>> BY_NUMBERS = (a, b) -> {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int order = a.get(i).compareTo(b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    };

    Half {
        version = List.copyOf(version);
    }
}
