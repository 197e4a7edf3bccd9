package dev.palindrome.cli;

import dev.palindrome.cycle.Progress;
import dev.palindrome.migration.Migration;
import dev.palindrome.report.Printable;
import dev.palindrome.schema.TableName;
import java.io.PrintWriter;
import java.util.Locale;

/** Shows on a terminal where a walk has come to, in one line that is overwritten. */
final class ProgressLine implements Progress {

    private static final int WIDTH = 78;
    private static final long SECOND = 1_000_000_000;

    private final PrintWriter err;
    private final String head;
    private String where = "";
    private String doing = "";
    private long shownAt = System.nanoTime();
    private boolean showsFilling;

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
        String what = switch (phase) {
            case REHEARSAL -> "rehearsal";
            case FORWARD -> "going up";
            case CYCLE -> "up, down, up";
            case CHAIN -> "all the way down";
        };
        where = "%s[%s/%s]".formatted(head, number, total);
        doing = "%s %s: %s".formatted(where, what, Printable.line(migration.name()));
        showsFilling = false;
        show(doing);
    }

    /** What takes less than a second is not worth telling. */
    @Override
    public void fills(TableName table, long rows, long total) {
        if (System.nanoTime() - shownAt >= SECOND) {
            showsFilling = true;
            String name = Printable.line(table.toString());
            show(String.format(Locale.ROOT, "%s filling %s: %,d of %,d rows", where, name, rows, total));
        }
    }

    @Override
    public void filled() {
        if (showsFilling) {
            showsFilling = false;
            show(doing);
        }
    }

    private void show(String text) {
        String cut = text.length() > WIDTH ? text.substring(0, WIDTH) : text;
        err.print("\r" + cut + " ".repeat(WIDTH - cut.length()));
        err.flush();
        shownAt = System.nanoTime();
    }
}
