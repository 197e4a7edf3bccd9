package dev.palindrome.battery;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Counts what became of the cases. */
final class Tally {

    private final Set<String> objects = new TreeSet<>();
    private int defects;
    private int found;
    private int twins;
    private int accused;

    /** Count one, and return it. */
    Trial count(Trial trial) {
        boolean right = Told.of(trial.diff()).equals(trial.tried().told());
        if (trial.tried().isDefect()) {
            defects++;
            found += right ? 1 : 0;
            trial.tried().told().forEach(text -> objects.add(kindAndProperty(text)));
        } else {
            twins++;
            accused += right ? 0 : 1;
        }
        return trial;
    }

    /** Return the figures: defects, those named as expected, twins, those accused, different kinds and properties. */
    List<String> lines() {
        return List.of(
                "defects: " + defects,
                "found and named: " + found,
                "clean twins: " + twins,
                "false alarms: " + accused,
                "kinds and properties: " + objects.size());
    }

    /** {@code ~ column public.t.a: type} and {@code - column public.t.a} become {@code column: type} and {@code column}. */
    private static String kindAndProperty(String told) {
        int colon = told.lastIndexOf(": ");
        String object = colon < 0 ? told.substring(2) : told.substring(2, colon);
        int name = object.lastIndexOf(' ');
        return (name < 0 ? object : object.substring(0, name)) + (colon < 0 ? "" : told.substring(colon));
    }
}
