package dev.palindrome.battery;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a file of specimens, which is SQL with remarks. {@code --- title} begins a specimen, perhaps with {@code -- since 15} after
 * it; {@code -- host}, {@code -- drop}, {@code -- object} and {@code -- changes} begin its sections.
 *
 * <pre>{@code
 * create index i on t (a)
 *     where a > 0                                             --> index public.i: definition
 * alter index i set (fillfactor = 50); -- back: alter index i reset (fillfactor); --> index public.i: definition
 * }</pre>
 *
 * <p>Behind {@code -->} stands what is told where the line is left out, or the change not taken back: kind, name and property, or
 * only kind and name of an object that is missing ({@code +} before it: that is there and should not be), several with {@code ;}
 * between. Behind {@code -- instead:} stands what to write where the line is left out. {@code -->} with nothing behind it: the line
 * goes together with the next. At the end of any line, {@code -- since 15 before 17} restricts it to some servers.
 */
final class SpecimenFile {

    private static final String MARK = "-->";
    private static final Pattern SECTION = Pattern.compile("-- (host|drop|object|changes)");
    private static final Pattern REMARK = Pattern.compile("--(?! back:| instead:)( .*)?");
    private static final Pattern SECOND = Pattern.compile("\\s*-- (?:back|instead): ");

    private final String file;
    private final int major;
    private final List<Specimen> specimens = new ArrayList<>();

    private String title = "";
    private String section = "";
    private boolean known;
    private final StringBuilder host = new StringBuilder();
    private final StringBuilder drop = new StringBuilder();
    private final List<Line> lines = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final StringBuilder pending = new StringBuilder();

    private SpecimenFile(String file, int major) {
        this.file = file;
        this.major = major;
    }

    /** Return the specimens of a file that a server of that major version understands. */
    static List<Specimen> read(String file, Stream<String> text, int major) {
        var reader = new SpecimenFile(file, major);
        text.map(String::stripTrailing).forEach(reader::take);
        reader.endSpecimen();
        return reader.specimens;
    }

    private void take(String line) {
        if (line.startsWith("--- ")) {
            endSpecimen();
            title = Versions.strip(line.substring(4));
            known = Versions.of(line).include(major);
            return;
        }
        Matcher heading = SECTION.matcher(line);
        if (heading.matches()) {
            section = heading.group(1);
        } else if (!line.isBlank()
                && !REMARK.matcher(line.strip()).matches()
                && Versions.of(line).include(major)) {
            takeSql(Versions.strip(line));
        }
    }

    private void takeSql(String line) {
        switch (section) {
            case "host" -> host.append(line).append('\n');
            case "drop" -> drop.append(line).append('\n');
            case "object" -> takeLine(line);
            case "changes" -> takeChange(line);
            default -> throw new IllegalStateException("%s: %s stands in no section".formatted(file, line));
        }
    }

    private void takeLine(String line) {
        int mark = line.indexOf(MARK);
        if (mark < 0) {
            lines.add(new Line(line, "", List.of()));
        } else if (isComplete(line, mark)) {
            String[] both = SECOND.split(taken(), 2);
            lines.add(new Line(both[0], both.length > 1 ? both[1] : "", told(line, mark)));
        }
    }

    private void takeChange(String line) {
        int mark = line.indexOf(MARK);
        if (isComplete(line, mark < 0 ? line.length() : mark)) {
            String[] both = SECOND.split(taken(), 2);
            if (both.length < 2) {
                throw new IllegalStateException("%s: %s has no way back".formatted(file, line));
            }
            changes.add(new Change(both[0], both[1], told(line, mark)));
        }
    }

    /** Take what stands before the mark; return whether something stands behind it. */
    private boolean isComplete(String line, int mark) {
        pending.append(pending.isEmpty() ? "" : "\n")
                .append(line.substring(0, mark).stripTrailing());
        return line.length() > mark + MARK.length();
    }

    private String taken() {
        String sql = pending.toString();
        pending.setLength(0);
        return sql;
    }

    /** Spell it as {@link Told} does. */
    private static List<String> told(String line, int mark) {
        return Stream.of(line.substring(mark + MARK.length()).split(";"))
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
