package dev.palindrome.seed.likeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/**
 * The different values of a column as stretches between 0 and 1, each as long as its value is frequent: the frequent ones at places of
 * their own, the others side by side in what is left.
 */
final class Slots {

    private static final int GRID = 400;

    private final List<Stretch> placed;
    private final List<Double> floating;
    private final double left;
    private final double floated;
    private final long others;

    /** The stretch of one frequent value. */
    private record Stretch(int number, double from, double length) {}

    /**
     * Where a share fell.
     *
     * @param number the number of the value, from 0 on
     * @param middle the middle of its stretch
     */
    record Slot(long number, double middle) {}

    private Slots(List<Stretch> placed, List<Double> floating, long others) {
        this.placed = placed;
        this.floating = floating;
        this.others = others;
        this.left = 1 - placed.stream().mapToDouble(Stretch::length).sum();
        this.floated = floating.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** @param distinct how many different values there are */
    static Slots unordered(List<Double> common, long distinct) {
        return new Slots(List.of(), shares(common, distinct), Math.max(0, distinct - common.size()));
    }

    /** @param rise how much the values rise between two shares: a frequent value lies where they rise least */
    static Slots ordered(List<Double> common, long distinct, DoubleBinaryOperator rise) {
        var placed = new ArrayList<Stretch>();
        var floating = new ArrayList<Double>();
        var shares = shares(common, distinct);
        for (int i = 0; i < shares.size(); i++) {
            double length = shares.get(i);
            double best = -1;
            double least = Double.POSITIVE_INFINITY;
            for (int step = 0; step <= GRID; step++) {
                double from = (double) step / GRID;
                if (from + length <= 1 + 1e-9 && isFree(placed, from, length)) {
                    double rises = rise.applyAsDouble(from, Math.min(1, from + length));
                    if (rises < least - 1e-9) {
                        least = rises;
                        best = from;
                    }
                }
            }
            if (best < 0) {
                floating.add(length);
            } else {
                placed.add(new Stretch(i, best, length));
            }
        }
        placed.sort(Comparator.comparingDouble(Stretch::from));
        return new Slots(placed, floating, Math.max(0, distinct - common.size()));
    }

    /** Return the same with so many other values. */
    Slots others(long count) {
        return new Slots(placed, floating, count);
    }

    long others() {
        return others;
    }

    /** Return the middle of the stretch of one of the others. */
    double middle(long number) {
        return back(floated + (number + 0.5) * (left - floated) / Math.max(1, others));
    }

    private static boolean isFree(List<Stretch> placed, double from, double length) {
        return placed.stream().noneMatch(one -> from < one.from + one.length - 1e-9 && one.from < from + length - 1e-9);
    }

    /** Where there is no other value, the frequent ones are all there is. */
    private static List<Double> shares(List<Double> common, long distinct) {
        var kept = common.subList(0, (int) Math.min(common.size(), distinct));
        double sum = kept.stream().mapToDouble(Double::doubleValue).sum();
        boolean whole = distinct <= kept.size() || sum > 1;
        return kept.stream()
                .map(share -> whole && sum > 0 ? share / sum : share)
                .toList();
    }

    /** Return the value that a share belongs to. */
    Slot at(double share) {
        double before = 0;
        for (var stretch : placed) {
            if (share < stretch.from) {
                break;
            }
            if (share < stretch.from + stretch.length) {
                return new Slot(stretch.number, stretch.from + stretch.length / 2);
            }
            before += stretch.length;
        }
        double rest = share - before;
        double from = 0;
        for (int i = 0; i < floating.size(); i++) {
            double length = floating.get(i);
            if (rest < from + length) {
                return new Slot(placed.size() + (long) i, back(from + length / 2));
            }
            from += length;
        }
        double room = left - floated;
        double width = room / Math.max(1, others);
        long number = room <= 0 ? 0 : Math.min(Math.max(0, others - 1), (long) ((rest - floated) / width));
        return new Slot(placed.size() + floating.size() + number, back(floated + (number + 0.5) * width));
    }

    /** Return the share that lies so far from the start when the placed stretches are not counted. */
    private double back(double rest) {
        double share = rest;
        for (var stretch : placed) {
            if (share < stretch.from) {
                break;
            }
            share += stretch.length;
        }
        return share;
    }
}
