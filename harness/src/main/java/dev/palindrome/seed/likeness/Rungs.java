package dev.palindrome.seed.likeness;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects the values of a ladder until they are as many as were asked for. Not safe for use by several threads. */
final class Rungs {

    private final TreeMap<Long, Integer> rows = new TreeMap<>();
    private final Set<Long> frequent = new HashSet<>();
    private final long least;
    private final long most;
    private int waiting;

    /** @param natural whether none is below zero */
    Rungs(Spelling spelling, boolean natural) {
        this.least = natural ? Math.max(0, spelling.least()) : spelling.least();
        this.most = spelling.most();
    }

    /** Add a frequent value there, or next to it where another one is. */
    void addFrequent(long step, int count) {
        long free = step;
        for (long away = 1; rows.containsKey(free) && away < Integer.MAX_VALUE; away++) {
            long above = step + away;
            long below = step - away;
            free = above <= most && !rows.containsKey(above) || below < least ? above : below;
        }
        rows.merge(free, count, Integer::sum);
        frequent.add(free);
    }

    /** Add rows of another value; where a frequent one is, the next one gets them. */
    void addOther(long step, int count) {
        waiting += count;
        if (!frequent.contains(step)) {
            rows.merge(step, waiting, Integer::sum);
            waiting = 0;
        }
    }

    /** Return the rows by values, with so many others. */
    SortedMap<Long, Integer> withOthers(int count) {
        if (waiting > 0) {
            giveWaiting();
        }
        var others = new ArrayList<Long>();
        rows.keySet().stream().filter(step -> !frequent.contains(step)).forEach(others::add);
        int lacking = count - others.size();
        if (lacking < 0) {
            join(others, -lacking);
        }
        while (lacking > 0) {
            int before = lacking;
            lacking = between(lacking);
            if (lacking == before) {
                outside(lacking);
                break;
            }
        }
        level(List.copyOf(rows.keySet()));
        return rows;
    }

    /** Where values crowd, one of the others must not become more frequent than a frequent one: its neighbours get the rows. */
    private void level(List<Long> rising) {
        int most = frequent.stream().mapToInt(rows::get).min().orElse(Integer.MAX_VALUE);
        int left = level(rising, most, 0);
        var falling = new ArrayList<>(rising);
        Collections.reverse(falling);
        left = level(falling, most, left);
        if (left > 0) {
            rows.merge(rising.get(0), left, Integer::sum);
        }
    }

    private int level(List<Long> order, int most, int before) {
        int carried = before;
        for (long step : order) {
            if (!frequent.contains(step)) {
                int all = rows.getOrDefault(step, 0) + carried;
                rows.put(step, Math.min(all, most));
                carried = all - Math.min(all, most);
            }
        }
        return carried;
    }

    /** The frequent ones hold the end: what is left of the others goes to the last of them, or right behind. */
    private void giveWaiting() {
        var last = rows.descendingKeySet().stream()
                .filter(step -> !frequent.contains(step))
                .findFirst();
        if (last.isPresent()) {
            rows.merge(last.get(), waiting, Integer::sum);
        } else {
            long above = rows.isEmpty() ? least : rows.lastKey() + 1;
            rows.merge(above <= most ? above : rows.firstKey() - 1, waiting, Integer::sum);
        }
        waiting = 0;
    }

    /** Give the rows of some, evenly chosen, to the one before that is kept. */
    private void join(List<Long> others, int tooMany) {
        long kept = others.get(0);
        long steps = others.size() - 1L;
        for (int i = 1; i <= steps; i++) {
            if (i * (long) tooMany / steps > (i - 1) * (long) tooMany / steps) {
                rows.merge(kept, rows.getOrDefault(others.get(i), 0), Integer::sum);
                rows.remove(others.get(i));
            } else {
                kept = others.get(i);
            }
        }
    }

    /** Put one between each and the next where there is room, and give it one of the rows; return how many are lacking then. */
    private int between(int lacking) {
        int left = lacking;
        for (var rung : List.copyOf(rows.entrySet())) {
            var next = rows.higherKey(rung.getKey());
            long middle = next == null ? rung.getKey() : rung.getKey() + (next - rung.getKey()) / 2;
            if (left > 0 && isRich(rung) && !rows.containsKey(middle)) {
                move(rung.getKey(), middle);
                left--;
            }
        }
        return left;
    }

    /** Beyond the outermost quantiles nobody knows how far values go: the rarest go on there. */
    private void outside(int lacking) {
        var rich = new ArrayList<Long>();
        rows.descendingMap().entrySet().stream()
                .filter(this::isRich)
                .map(Map.Entry::getKey)
                .forEach(rich::add);
        int from = 0;
        for (int i = 0; i < lacking && from < rich.size(); i++) {
            long above = rows.lastKey() + 1;
            long target = above <= most ? above : rows.firstKey() - 1;
            if (target < least) {
                return;
            }
            move(rich.get(from), target);
            from += rows.getOrDefault(rich.get(from), 0) < 2 ? 1 : 0;
        }
    }

    private boolean isRich(Map.Entry<Long, Integer> rung) {
        return rung.getValue() > 1 && !frequent.contains(rung.getKey());
    }

    private void move(long from, long to) {
        rows.merge(from, -1, Integer::sum);
        rows.put(to, 1);
    }
}
