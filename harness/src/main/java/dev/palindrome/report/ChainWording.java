package dev.palindrome.report;

import dev.palindrome.cycle.ChainEvidence;
import dev.palindrome.cycle.ChainEvidence.Nothing;
import dev.palindrome.cycle.ChainEvidence.Passed;
import dev.palindrome.cycle.ChainEvidence.Remnant;
import dev.palindrome.cycle.ChainEvidence.Stop;
import dev.palindrome.cycle.ChainEvidence.What;
import dev.palindrome.database.SqlFailure;
import dev.palindrome.migration.Migration;
import dev.palindrome.report.ChainEntry.RemnantEntry;
import dev.palindrome.report.StepEntry.ErrorEntry;
import dev.palindrome.snapshot.Difference;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words what came of all downs in a row. */
public final class ChainWording {

    /** What belongs to the whole server and is no role or account says what it is. */
    private static final Pattern OF_A_KIND = Pattern.compile("^database .");

    private final ChainEvidence evidence;
    private final String format;

    /** Word for people who use that format. */
    public ChainWording(ChainEvidence evidence, String format) {
        this.evidence = evidence;
        this.format = format;
    }

    /** Return what the reports show. */
    public ChainEntry entry() {
        Stop stop = evidence.stop();
        return new ChainEntry(
                stop != null ? "stopped" : evidence.remnants().isEmpty() ? "clean" : "left-behind",
                stop != null ? stopped(stop) : ended(),
                ran(),
                evidence.of(),
                stop == null ? null : stop.migration().name(),
                stop instanceof Stop.Failed failed ? error(failed.failure()) : null,
                evidence.remnants().stream().map(ChainWording::remnant).toList(),
                evidence.passed().stream().map(this::note).toList(),
                evidence.millis());
    }

    private int ran() {
        return evidence.undone().size() - evidence.passed().size();
    }

    private String ended() {
        String head = ran() < evidence.of()
                ? "%s of %s downs ran in a row".formatted(ran(), evidence.of())
                : ran() == 1 ? "the one down ran" : "all %s downs ran in a row".formatted(ran());
        int remnants = evidence.remnants().size();
        return switch (remnants) {
            case 0 -> head + " and led back to the state before the first migration";
            case 1 -> head + ", but one thing is not as it was before the first migration";
            default -> "%s, but %s things are not as they were before the first migration".formatted(head, remnants);
        };
    }

    private String stopped(Stop stop) {
        String head =
                ran() == 0 ? "no down ran: " : "%s of %s downs ran in a row; then ".formatted(ran(), evidence.of());
        return head + "%s %s%s".formatted(stop.migration().name(), why(stop), blame(stop));
    }

    private static String why(Stop stop) {
        if (stop instanceof Stop.Failed failed) {
            String how = failed.alone() ? "cannot be undone, though its down runs alone" : "cannot be undone";
            return "%s: %s".formatted(how, failed.failure().message());
        }
        return stop instanceof Stop.Declared declared
                ? "declares that there is no way back: " + declared.because()
                : "has no down";
    }

    /** What the server complains of, where its words name something that is otherwise; else all that is otherwise. */
    private String blame(Stop stop) {
        if (!(stop instanceof Stop.Failed failed) || !failed.alone()) {
            return "";
        }
        List<Remnant> owed = evidence.remnants().stream()
                .filter(r -> !r.culprits().isEmpty())
                .toList();
        List<Remnant> named = owed.stream()
                .filter(r -> isNamedIn(failed.failure().message(), r.what()))
                .toList();
        List<String> culprits = (named.isEmpty() ? owed : named)
                .stream()
                        .flatMap(r -> r.culprits().stream())
                        .map(Migration::name)
                        .distinct()
                        .toList();
        return culprits.isEmpty()
                ? ""
                : "; it meets what the down of %s left otherwise".formatted(String.join(" and of ", culprits));
    }

    private static boolean isNamedIn(String message, What what) {
        if (!(what instanceof What.InSchema in)) {
            return false;
        }
        String name = in.difference().name().replaceAll("\\(.*", "").replace("\"", "");
        return message.contains('"' + name.substring(name.lastIndexOf('.') + 1) + '"');
    }

    private static ErrorEntry error(SqlFailure failure) {
        return new ErrorEntry(failure.message(), failure.sqlState(), failure.statement(), failure.line());
    }

    private String note(Passed passed) {
        String name = passed.migration().name();
        return passed.because() == Nothing.NO_DOWN
                ? "%s has no down: %s goes back over it and runs nothing".formatted(name, format)
                : "%s could not be applied, so there was nothing to undo".formatted(name);
    }

    private static RemnantEntry remnant(Remnant remnant) {
        List<String> by = remnant.culprits().stream().map(Migration::name).toList();
        What what = remnant.what();
        if (what instanceof What.InSchema in) {
            return schema(in.difference(), by);
        }
        if (what instanceof What.OnServer role) {
            String name = OF_A_KIND.matcher(role.role()).find() ? role.role() : "role " + role.role();
            return new RemnantEntry(name + " is left behind", null, role.role(), by);
        }
        if (what instanceof What.InBook book) {
            return new RemnantEntry(
                    "the tool's own table says something else", lines(book.before()), lines(book.after()), by);
        }
        return new RemnantEntry(
                "what the server holds of %s is not as it was".formatted(((What.InCensus) what).catalog()),
                null,
                null,
                by);
    }

    private static RemnantEntry schema(Difference difference, List<String> by) {
        String object = difference.kind() + " " + difference.name();
        if (difference instanceof Difference.LeftBehind) {
            return new RemnantEntry(
                    object + " is left behind", null, difference.object().describe(), by);
        }
        if (difference instanceof Difference.Replaced replaced) {
            String verb = replaced.isRenamed() ? " is named %s" : " is replaced by %s";
            return new RemnantEntry(
                    object + verb.formatted(replaced.by().name()),
                    replaced.object().describe(),
                    replaced.by().describe(),
                    by);
        }
        return difference instanceof Difference.Changed changed
                ? new RemnantEntry(
                        "%s of %s is not as it was".formatted(changed.property(), object),
                        orNull(changed.before()),
                        orNull(changed.after()),
                        by)
                : new RemnantEntry(object + " is missing", difference.object().describe(), null, by);
    }

    private static @Nullable String orNull(String value) {
        return value.isEmpty() ? null : value;
    }

    private static @Nullable String lines(List<String> lines) {
        return lines.isEmpty() ? null : String.join(", ", lines);
    }
}
