package dev.palindrome.cycle;

import dev.palindrome.cycle.WritesEvidence.Trial;
import dev.palindrome.cycle.WritesEvidence.Unwritten;
import dev.palindrome.writes.Loosening;
import java.util.List;

/** A place where things can be written behind an up and rolled back, again and again from the same start. */
interface WritesGround {

    /**
     * Write, roll back, and look.
     *
     * @param what what to write; nothing tells whether the down runs here at all
     * @param unwritten told what could not be written
     */
    Trial write(List<Loosening> what, List<Unwritten> unwritten);
}
