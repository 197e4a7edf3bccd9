package dev.palindrome.seed.value;

import java.time.LocalDate;
import java.util.List;

/**
 * Points in time around a fixed day, never around the clock's now: more of them recent than old, more by day than by night. Those of one
 * row are in the order that their columns' names promise: created, then updated, then deleted.
 *
 * @param first the first second, counted from 1970
 * @param last the last second
 * @param form how they are written
 * @param digits how many digits of a fraction of a second are kept
 * @param turn which of the moments of a row this is; none where the range is not the usual one
 * @param edges moments that calendars trip over, as they are written
 */
record Moments(long first, long last, Form form, int digits, Turn turn, List<String> edges) implements ValueSource {

    static final long FIRST = LocalDate.of(2022, 1, 1).toEpochDay() * 86_400;
    static final long LAST = LocalDate.of(2026, 1, 1).toEpochDay() * 86_400 - 1;

    private static final int STEP = 61;
    private static final int DAY = 86_400;
    private static final long STORY = 0x71fe1d5a9c3b4e27L;

    /** How a moment is written. */
    enum Form {
        DATE,
        TIMESTAMP,
        TIMESTAMPTZ
    }

    /** Which of a row's moments a column holds, as far as its name tells. */
    enum Turn {
        ANY,
        CREATED,
        UPDATED,
        ENDED,
        /** Runs out. */
        EXPIRES;

        static Turn of(ColumnName name) {
            if (name.has("expires", "expire", "expiry", "expiration", "until", "due", "deadline", "to", "valid")) {
                return EXPIRES;
            }
            if (name.has(
                    "deleted",
                    "ended",
                    "end",
                    "ends",
                    "finished",
                    "completed",
                    "closed",
                    "removed",
                    "archived",
                    "revoked",
                    "resolved",
                    "canceled",
                    "cancelled",
                    "stop",
                    "stopped",
                    "finalized",
                    "delivered")) {
                return ENDED;
            }
            if (name.has(
                    "created",
                    "inserted",
                    "registered",
                    "opened",
                    "started",
                    "start",
                    "begin",
                    "from",
                    "joined",
                    "added",
                    "ordered",
                    "submitted",
                    "born",
                    "scheduled")) {
                return CREATED;
            }
            return name.has("updated", "modified", "changed", "last", "seen", "sent", "paid", "published", "accepted")
                    ? UPDATED
                    : ANY;
        }
    }

    @Override
    public String value(Dice dice) {
        int micros = digits == 0 || dice.percent(50) ? 0 : kept(dice.below(1_000_000));
        return MomentText.of(turn == Turn.ANY ? second(dice) : inTurn(dice), micros, form);
    }

    @Override
    public String distinct(Dice dice, long number) {
        long step = form == Form.DATE ? DAY : STEP;
        long room = Math.max(1, (last - first) / step + 1);
        long offset = number * step;
        // Where the usual years do not suffice, later ones do; a bounded range starts again, second by second.
        boolean usual = first == FIRST && last == LAST;
        return MomentText.of(
                usual || number < room ? first + offset : first + number % Math.max(1, last - first + 1), 0, form);
    }

    @Override
    public boolean edgesTogether() {
        return turn != Turn.ANY;
    }

    /** Tell the row's story from its beginning, which all its columns share, up to this column's turn. */
    private long inTurn(Dice dice) {
        var story = dice.kin(STORY);
        long moment = Math.min(second(story), last - DAY);
        for (int i = Turn.CREATED.ordinal(); i < turn.ordinal(); i++) {
            moment += later(story, moment);
        }
        // Several columns of the same turn are near each other, and all before the next turn.
        long jitter = turn == Turn.CREATED || form == Form.DATE ? 0 : dice.below((int) later(story, moment));
        return moment + jitter;
    }

    /**
     * Mostly some hours, sometimes months, never beyond the last of the usual days: nothing lies in the future of whoever runs this,
     * because an up that asks the clock must meet the same rows on any day.
     */
    private long later(Dice dice, long moment) {
        long usual = dice.below(DAY) * (1L + dice.skewed(60));
        // Half of what is left at most: for the next turn there is always some time.
        return 1 + usual % Math.max(1, (last - moment) / 2);
    }

    private long second(Dice dice) {
        if (first != FIRST || last != LAST) {
            return dice.between(first, last);
        }
        // The product of two numbers is more often small than large.
        long days = (last - first) / DAY;
        long ago = dice.below((int) days + 1) * (long) dice.below(1024) >> 10;
        long day = last / DAY - ago;
        boolean weekend = Math.floorMod(day + 4, 7) % 6 == 0;
        day -= weekend && dice.percent(70) && day - 2 >= first / DAY ? 2 : 0;
        int second = dice.percent(75) ? 8 * 3600 + (dice.below(5 * 3600) + dice.below(5 * 3600)) : dice.below(DAY);
        return day * DAY + second;
    }

    private int kept(int micros) {
        int unit = 1;
        for (int i = digits; i < 6; i++) {
            unit *= 10;
        }
        return micros / unit * unit;
    }
}
