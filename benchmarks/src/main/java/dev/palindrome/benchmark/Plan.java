package dev.palindrome.benchmark;

import java.nio.file.Path;
import java.util.List;

/** What each contender does with a folder: the same migrations go up, down and up again, and the same ones only up. */
record Plan(String label, Path folder, List<Step> steps) {

    /** What happens to a migration. */
    enum Part {
        /** Up, down and up again, on the clock. */
        COUNTED,
        /** Only up and off the clock, because its down or its second up fails. */
        UP_ONLY,
        /** Not at all, because its up fails. */
        LEFT_OUT
    }

    /** One migration and what happens to it. */
    record Step(Texts texts, Part part) {

        Texts.Way up() {
            return texts.up();
        }

        Texts.Way down() {
            var down = texts.down();
            if (down == null) {
                throw new IllegalStateException(texts.name() + " has no down, and yet it is to go down");
            }
            return down;
        }
    }

    Plan {
        steps = List.copyOf(steps);
    }

    int counted() {
        return (int) steps.stream().filter(step -> step.part() == Part.COUNTED).count();
    }
}
