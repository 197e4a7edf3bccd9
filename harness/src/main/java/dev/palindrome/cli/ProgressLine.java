package dev.palindrome.cli;

import dev.palindrome.cycle.Progress;
import dev.palindrome.migration.Migration;
import dev.palindrome.report.Printable;
import java.io.PrintWriter;

/** Shows on a terminal where a walk has come to, in one line that is overwritten. */
final class ProgressLine implements Progress {

    private static final int WIDTH = 78;

    private final PrintWriter err;
    private final String head;

    private ProgressLine(PrintWriter err, String head) {
        this.err = err;
        this.head = head;
    }

    /** Return progress for people, or silence where standard error goes elsewhere than to them. */
    static Progress on(PrintWriter err) {
        return Terminal.err() ? new ProgressLine(err, "") : SILENT;
    }

    static void clear(Progress progress) {
        if (progress instanceof ProgressLine line) {
            line.show("");
            line.err.print('\r');
            line.err.flush();
        }
    }

    @Override
    public Progress of(String database) {
        return new ProgressLine(err, database + " ");
    }

    @Override
    public void begins(Phase phase, Migration migration, int number, int total) {
        String doing = switch (phase) {
            case REHEARSAL -> "rehearsal";
            case FORWARD -> "going up";
            case CYCLE -> "up, down, up";
            case CHAIN -> "all the way down";
        };
        show("%s[%s/%s] %s: %s".formatted(head, number, total, doing, Printable.line(migration.name())));
    }

    private void show(String text) {
        String cut = text.length() > WIDTH ? text.substring(0, WIDTH) : text;
        err.print("\r" + cut + " ".repeat(WIDTH - cut.length()));
        err.flush();
    }
}
