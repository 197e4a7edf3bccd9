package dev.palindrome.battery;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a file of specimens, which is SQL with remarks. {@code --- title} begins a specimen, perhaps with {@code -- since 15} after
 * it; {@code -- host}, {@code -- drop}, {@code -- object}, {@code -- changes} and {@code -- twins} begin its sections.
 *
 * <pre>{@code
 * create index i on t (a)
 *     where a > 0                                             --> index public.i: definition
 * alter index i set (fillfactor = 50); -- back: alter index i reset (fillfactor); --> index public.i: definition
 * }</pre>
 *
 * <p>Behind {@code -->} stands what is told where the line is left out, or the change not taken back: kind, name and property, or
 * only kind and name of an object that is missing ({@code +} before it: that is there and should not be), several with {@code ;}
 * between. Behind {@code -- instead:} stands what to write where the line is left out, behind {@code -- same:} another spelling that
 * means the same; {@code old => new} stands for the line with that part of it replaced. Twins are changes of which nothing is told as
 * they are taken back in other words. {@code -->} with nothing behind it: the line goes together with the next. At the end of any
 * line, {@code -- since 15 before 17} or {@code -- mariadb since 10.8} restricts it to some servers.
 */
final class SpecimenFile {

    private static final String MARK = "-->";
    private static final Pattern SECTION = Pattern.compile("-- (host|drop|object|changes|twins)");
    private static final Pattern REMARK = Pattern.compile("--(?! back:| instead:| same:)( .*)?");
    private static final String BACK = "-- back:";

    private final String file;
    private final Target target;
    private final List<Specimen> specimens = new ArrayList<>();

    private String title = "";
    private String section = "";
    private boolean known;
    private final StringBuilder host = new StringBuilder();
    private final StringBuilder drop = new StringBuilder();
    private final List<Line> lines = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final StringBuilder pending = new StringBuilder();

    private SpecimenFile(String file, Target target) {
        this.file = file;
        this.target = target;
    }

    /** Return the specimens of a file that a server understands. */
    static List<Specimen> read(String file, Stream<String> text, Target target) {
        var reader = new SpecimenFile(file, target);
        text.map(String::stripTrailing).forEach(reader::take);
        reader.endSpecimen();
        return reader.specimens;
    }

    private void take(String line) {
        if (line.startsWith("--- ")) {
            endSpecimen();
            title = Versions.strip(line.substring(4));
            known = Versions.of(line).include(target);
            return;
        }
        Matcher heading = SECTION.matcher(line);
        if (heading.matches()) {
            section = heading.group(1);
        } else if (!line.isBlank()
                && !REMARK.matcher(line.strip()).matches()
                && Versions.of(line).include(target)) {
            takeSql(Versions.strip(line));
        }
    }

    private void takeSql(String line) {
        switch (section) {
            case "host" -> host.append(line).append('\n');
            case "drop" -> drop.append(line).append('\n');
            case "object" -> takeLine(line);
            case "changes" -> takeChange(line);
            case "twins" -> takeTwin(line);
            default -> throw new IllegalStateException("%s: %s stands in no section".formatted(file, line));
        }
    }

    private void takeLine(String line) {
        int mark = line.indexOf(MARK);
        if (isComplete(line, mark)) {
            Piece piece = taken();
            lines.add(new Line(piece.sql(), piece.instead(), piece.twins(), told(line, mark)));
        }
    }

    private void takeChange(String line) {
        int mark = line.indexOf(MARK);
        if (mark >= 0 && isComplete(line, mark)) {
            addChange(line, told(line, mark));
        } else if (mark < 0) {
            pending.append(pending.isEmpty() ? "" : "\n").append(line);
        }
    }

    private void takeTwin(String line) {
        pending.append(pending.isEmpty() ? "" : "\n").append(line);
        if (line.contains(BACK)) {
            addChange(line, List.of());
        }
    }

    private void addChange(String line, List<String> told) {
        Piece piece = taken();
        String back = piece.back();
        if (back == null) {
            throw new IllegalStateException("%s: %s has no way back".formatted(file, line));
        }
        changes.add(new Change(piece.sql(), back, told));
    }

    /** Take what stands before the mark, or all; return whether there is no mark, or something stands behind it. */
    private boolean isComplete(String line, int mark) {
        pending.append(pending.isEmpty() ? "" : "\n")
                .append(mark < 0 ? line : line.substring(0, mark).stripTrailing());
        return mark < 0 || line.length() > mark + MARK.length();
    }

    private Piece taken() {
        Piece piece = Piece.of(pending.toString());
        pending.setLength(0);
        return piece;
    }

    /** Spell it as {@link Told} does. */
    private static List<String> told(String line, int mark) {
        return mark < 0
                ? List.of()
                : Stream.of(line.substring(mark + MARK.length()).split(";"))
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .map(text -> text.startsWith("+ ") ? text : (text.contains(": ") ? "~ " : "- ") + text)
                        .toList();
    }

    private void endSpecimen() {
        if (!title.isEmpty() && known) {
            specimens.add(new Specimen(
                    file + ": " + title, host.toString(), drop.toString(), List.copyOf(lines), List.copyOf(changes)));
        }
        host.setLength(0);
        drop.setLength(0);
        lines.clear();
        changes.clear();
        section = "";
        title = "";
    }
}
