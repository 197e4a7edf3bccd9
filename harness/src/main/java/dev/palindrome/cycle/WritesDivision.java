package dev.palindrome.cycle;

import dev.palindrome.cycle.WritesEvidence.Trial;
import dev.palindrome.writes.Loosening;
import java.util.ArrayList;
import java.util.List;

/** Finds out which of the things that were written hurt, by halves: the halves that do not hurt cost one trial each. */
final class WritesDivision {

    private final WritesGround ground;
    private int left;

    /** @param most how many trials it may take; where they do not suffice some things are told of together */
    WritesDivision(WritesGround ground, int most) {
        this.ground = ground;
        this.left = most;
    }

    /** Return trials that tell of the same things as this one, each clean or as small as it can be. */
    List<Trial> divide(Trial trial) {
        List<Loosening> what = trial.what();
        if (what.size() < 2 || trial.isClean() || left < 2) {
            return List.of(trial);
        }
        left -= 2;
        int half = what.size() / 2;
        Trial first = ground.write(what.subList(0, half), new ArrayList<>());
        Trial second = ground.write(what.subList(half, what.size()), new ArrayList<>());
        if (first.isClean() && second.isClean()) {
            // Only together do they hurt.
            return List.of(trial);
        }
        List<Trial> parts = new ArrayList<>(divide(first));
        parts.addAll(divide(second));
        return parts;
    }
}
