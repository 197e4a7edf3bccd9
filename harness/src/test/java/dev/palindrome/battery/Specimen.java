package dev.palindrome.battery;

import dev.palindrome.battery.Case.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The full definition of an object, as one version of the server understands it.
 *
 * @param name file and title
 * @param host makes what it stands on
 * @param drop drops it
 * @param lines make it
 * @param changes can be made to it
 */
record Specimen(String name, String host, String drop, List<Line> lines, List<Change> changes) {

    /**
     * Return the cases that follow: for each line that can be left out a down that loses what it says, a down that leaves it behind,
     * and one that does neither; for each other spelling of a line a down that spells it so; for each change a down that does nothing
     * and one that takes it back.
     */
    List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        cases.add(new Case(name, Kind.MADE_AGAIN, whole(), drop, whole(), none()));
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isOptional()) {
                addLeftOut(i, cases);
            }
            addTwins(i, cases);
        }
        changes.forEach(change -> addForgotten(change, cases));
        return cases;
    }

    /** Return what takes back a change. */
    String back(String change) {
        return changes.stream()
                .filter(c -> c.up().equals(change))
                .findFirst()
                .orElseThrow()
                .back();
    }

    /** Return the name of the file that it is from. */
    String file() {
        return name.substring(0, name.indexOf(':'));
    }

    private void addLeftOut(int index, List<Case> cases) {
        List<String> losses = lines.get(index).losses();
        String without = without(index);
        String again = drop + "\n" + whole();
        String label = label(index);
        cases.add(new Case(label, Kind.LOST, whole(), drop, without, new TreeSet<>(losses)));
        cases.add(new Case(label, Kind.LEFT, without, again, "", mirrored(losses)));
        cases.add(new Case(label, Kind.PUT_BACK, without, again, drop + "\n" + without, none()));
    }

    private void addTwins(int index, List<Case> cases) {
        for (String twin : lines.get(index).twins()) {
            String label =
                    "%s, %s as %s".formatted(name, inOneLine(lines.get(index).sql()), inOneLine(twin));
            cases.add(new Case(label, Kind.SAID_OTHERWISE, whole(), drop, with(index, twin), none()));
        }
    }

    /** Lines that read alike are told apart by a number. */
    private String label(int index) {
        String line = inOneLine(lines.get(index).sql());
        long alike = lines.subList(0, index).stream()
                .filter(other -> inOneLine(other.sql()).equals(line))
                .count();
        return "%s, %s%s".formatted(name, line, alike == 0 ? "" : " #" + (alike + 1));
    }

    private void addForgotten(Change change, List<Case> cases) {
        String label = name + ", " + inOneLine(change.up());
        if (change.isDefect()) {
            cases.add(new Case(label, Kind.FORGOTTEN, whole(), change.up(), "", new TreeSet<>(change.told())));
        } else {
            label += " then " + inOneLine(change.back());
        }
        cases.add(new Case(label, Kind.TAKEN_BACK, whole(), change.up(), change.back(), none()));
    }

    private String whole() {
        return lines.stream().map(Line::sql).collect(Collectors.joining("\n"));
    }

    private String without(int index) {
        return with(index, lines.get(index).instead());
    }

    private String with(int index, String other) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> i == index ? other : lines.get(i).sql())
                .filter(sql -> !sql.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /** What was missing one way is left behind the other way. */
    private static SortedSet<String> mirrored(List<String> told) {
        return told.stream()
                .map(text -> text.startsWith("-") ? "+" + text.substring(1) : text.replaceFirst("^\\+", "-"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String inOneLine(String sql) {
        return sql.strip().replaceAll("\\s+", " ");
    }

    private static SortedSet<String> none() {
        return new TreeSet<>();
    }
}
