package dev.palindrome.profile;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How children spread over their parents.
 *
 * @param parent the parent's name, for people
 * @param childless the share of parents that have no child, or null where nobody says
 * @param children how many children a parent with children has, by the per cent of such parents that have at most so many
 */
public record FanOut(String parent, @Nullable Double childless, SortedMap<Double, Double> children) {

    public FanOut {
        children = Collections.unmodifiableSortedMap(new TreeMap<>(children));
    }
}
