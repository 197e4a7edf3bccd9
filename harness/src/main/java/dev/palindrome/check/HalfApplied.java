package dev.palindrome.check;

import dev.palindrome.cycle.Aftermath;
import dev.palindrome.cycle.Aftermath.Remains;
import dev.palindrome.cycle.Aftermath.Rerun;
import dev.palindrome.snapshot.DataDiff.ColumnDiff;
import dev.palindrome.snapshot.DataDiff.TableDiff;
import dev.palindrome.snapshot.Difference;
import dev.palindrome.tool.StatementOutcome;
import dev.palindrome.tool.StatementOutcome.Fate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Words what a failed step left behind, and whether its file can be run again. */
public final class HalfApplied {

    private static final int MOST = 10;
    private static final int LONGEST = 120;

    private final Aftermath aftermath;
    private final int rows;

    /**
     * Word an aftermath.
     *
     * @param rows how many rows a table was to have; without any nobody knows what became of rows
     */
    public HalfApplied(Aftermath aftermath, int rows) {
        this.aftermath = aftermath;
        this.rows = rows;
    }

    /** Return the facts, in the order to show them; none where nothing of the file stays. */
    public List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        if (aftermath.isHalfApplied()) {
            int all = aftermath.statements().size();
            if (all > 0) {
                facts.add(new Fact(
                        "took effect",
                        statements(
                                Fate.TOOK_EFFECT,
                                "%s of %s statements".formatted(aftermath.count(Fate.TOOK_EFFECT), all))));
            }
            Stream.of(Fate.ROLLED_BACK, Fate.UNKNOWN, Fate.NOT_REACHED)
                    .filter(fate -> aftermath.count(fate) > 0)
                    .forEach(fate ->
                            facts.add(new Fact(name(fate), statements(fate, String.valueOf(aftermath.count(fate))))));
            facts.add(new Fact("left behind", some(leftBehind())));
            facts.add(new Fact("run again", runAgain()));
        }
        return facts;
    }

    /** Return what the file left in the database, a sentence each. */
    public List<String> leftBehind() {
        return sentences(aftermath.remains());
    }

    /** Return whether the file can be run again as it is, and what tells. */
    public String runAgain() {
        Rerun rerun = aftermath.rerun();
        if (rerun instanceof Rerun.NotTried not) {
            return "not tried: " + not.because();
        }
        if (rerun instanceof Rerun.TwiceOver twice) {
            return "no: it comes as far as before, but does again what it did before: "
                    + String.join("; ", sentences(twice.more()));
        }
        if (rerun instanceof Rerun.Refused refused) {
            StatementOutcome at = refused.at();
            return at == null
                    ? "no: " + refused.message()
                    : "no: %s is refused: %s".formatted(line(at), refused.message());
        }
        return "yes, when the cause is removed: it comes as far as before"
                + (rows == 0 ? "; what it does to rows again was not looked at" : " and changes nothing twice");
    }

    /** Return what to do about it, or nothing where the file can be run again or leaves nothing. */
    public String advice() {
        boolean isStuck = aftermath.rerun() instanceof Rerun.Refused || aftermath.rerun() instanceof Rerun.TwiceOver;
        return isStuck
                ? "write what comes before the failing statement so that it can run twice (IF NOT EXISTS, IF EXISTS), or give each such statement a file of its own"
                : "";
    }

    private static String name(Fate fate) {
        return switch (fate) {
            case ROLLED_BACK -> "rolled back";
            case UNKNOWN -> "perhaps run";
            default -> "not reached";
        };
    }

    private String statements(Fate fate, String head) {
        List<String> lines = aftermath.statements().stream()
                .filter(statement -> statement.fate() == fate)
                .map(HalfApplied::line)
                .toList();
        return lines.isEmpty() ? head : head + "\n" + some(lines);
    }

    private static String line(StatementOutcome statement) {
        String text = statement.statement().strip().replaceAll("\\s+", " ");
        // What a program sends stands on no line.
        return statement.line() == 0
                ? "%s: %s".formatted(statement.file(), shortened(text))
                : "line %s: %s".formatted(statement.line(), shortened(text));
    }

    private static String some(List<String> lines) {
        if (lines.isEmpty()) {
            return "nothing that shows in the schema or in rows";
        }
        String shown = String.join("\n", lines.subList(0, Math.min(MOST, lines.size())));
        return lines.size() <= MOST ? shown : "%s\nand %s more".formatted(shown, lines.size() - MOST);
    }

    private static List<String> sentences(Remains remains) {
        return Stream.concat(
                        remains.schema().rootDifferences().stream().map(HalfApplied::sentence),
                        remains.rows().tables().stream().map(HalfApplied::sentence))
                .toList();
    }

    private static String sentence(Difference difference) {
        String object = "%s %s".formatted(difference.kind(), difference.name());
        if (difference instanceof Difference.LeftBehind) {
            return object + " is new";
        }
        if (difference instanceof Difference.Replaced replaced) {
            return "%s is %s %s"
                    .formatted(
                            object,
                            replaced.isRenamed() ? "named" : "replaced by",
                            replaced.by().name());
        }
        return difference instanceof Difference.Changed changed
                ? "%s of %s is %s, was %s"
                        .formatted(changed.property(), object, value(changed.after()), value(changed.before()))
                : object + " is gone";
    }

    private static String value(String value) {
        return value.isEmpty() ? "none" : shortened(value.strip().replaceAll("\\s+", " "));
    }

    private static String sentence(TableDiff table) {
        List<String> parts = new ArrayList<>();
        add(parts, table.invented(), "new");
        add(parts, table.lost(), "gone");
        for (ColumnDiff column : table.columns()) {
            add(parts, column.changed(), "with another " + column.column());
        }
        return "rows of table %s: %s".formatted(table.table(), String.join(", ", parts));
    }

    private static void add(List<String> parts, long number, String what) {
        if (number > 0) {
            parts.add("%s %s".formatted(number, what));
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 3) + "...";
    }
}
