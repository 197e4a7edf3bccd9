package dev.palindrome.seed.likeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/**
 * Where the values of an ordered column lie, as stretches between 0 and 1: the frequent ones, each as long as it is frequent, at places
 * of their own, and what is left to the others.
 */
final class Slots {

    private static final int GRID = 400;

    private final List<Stretch> placed = new ArrayList<>();
    private final double[] middles;
    private final double left;

    /** The stretch of one frequent value. */
    private record Stretch(double from, double length) {}

    /**
     * @param lengths of the frequent values, the most frequent first
     * @param rise how much the values rise between two places: a frequent value lies where they rise least
     */
    Slots(List<Double> lengths, DoubleBinaryOperator rise) {
        middles = new double[lengths.size()];
        var homeless = new ArrayList<Integer>();
        for (int i = 0; i < middles.length; i++) {
            double from = flattest(lengths.get(i), rise);
            if (from < 0) {
                homeless.add(i);
            } else {
                placed.add(new Stretch(from, lengths.get(i)));
                placed.sort(Comparator.comparingDouble(Stretch::from));
                middles[i] = from + lengths.get(i) / 2;
            }
        }
        double room = 1 - placed.stream().mapToDouble(Stretch::length).sum();
        double used = 0;
        for (int i : homeless) {
            middles[i] = back(Math.min(room, used + lengths.get(i) / 2));
            used += lengths.get(i);
        }
        left = Math.max(0, room);
    }

    /** Return where the values rise least over so long a stretch that is free, or -1 where none is. */
    private double flattest(double length, DoubleBinaryOperator rise) {
        double best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int step = 0; step <= GRID; step++) {
            double from = (double) step / GRID;
            if (from + length <= 1 + 1e-9 && isFree(from, length)) {
                double rises = rise.applyAsDouble(from, Math.min(1, from + length));
                if (rises < least - 1e-9) {
                    least = rises;
                    best = from;
                }
            }
        }
        return best;
    }

    private boolean isFree(double from, double length) {
        return placed.stream().noneMatch(one -> from < one.from + one.length - 1e-9 && one.from < from + length - 1e-9);
    }

    /** Return the middle of the stretch of a frequent value. */
    double frequent(int number) {
        return middles[number];
    }

    /** Return the place between 0 and 1 below which so great a part of the others lies. */
    double other(double part) {
        return back(part * left);
    }

    /** Return the place that lies so far from the start when the placed stretches are not counted. */
    private double back(double rest) {
        double place = rest;
        for (var stretch : placed) {
            if (place < stretch.from) {
                break;
            }
            place += stretch.length;
        }
        return Math.min(1, place);
    }
}
