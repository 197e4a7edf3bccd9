package dev.palindrome.battery;

import dev.palindrome.snapshot.SchemaDiff;
import java.util.Map;
import java.util.SortedSet;
import java.util.regex.Pattern;

/** What we say of two schemas, beside what the dumps of the server's own program say. */
enum Agreement {
    BOTH_DIFFER("the dumps differ, and so do we"),
    BOTH_EQUAL("the dumps are equal, and so are we"),
    ONLY_WE("the dumps are equal, we differ in what no dump holds"),
    ONLY_THE_DUMP("the dumps differ, we say equivalent, with a note"),
    NONE("contradictions");

    /** What a dump of the schema does not hold, and why not. */
    private static final Map<Pattern, String> UNSEEN = Map.of(
            Pattern.compile("~ foreign key .*: enforcement triggers"),
            "a disabled internal trigger is not dumped, for no SQL but DISABLE TRIGGER ALL says it",
            Pattern.compile("~ materialized view .*: populated"),
            "that a view was filled counts as its data",
            Pattern.compile("~ extension .*: (version|members)"),
            "a dump creates an extension in the version that the server has by default",
            Pattern.compile(". large objects .*"),
            "large objects count as data",
            Pattern.compile("~ language .*: definition"),
            "a dump leaves out the parameters of a language whose functions are the server's",
            Pattern.compile(". setting .* of (all roles|role .* in database .*)"),
            "what is set for all roles is not dumped, and what is set in a database is dumped with that one",
            Pattern.compile("~ role .*: password"),
            "dumped without passwords: the same one is salted anew each time");

    /** What a dump spells out and nobody means. */
    private static final Map<Pattern, String> INCIDENTAL = Map.of(
            Pattern.compile("~ column .*: position"),
            "a down can only add a column at the end",
            Pattern.compile("~ .*: (?:.* )?(?:options|settings)"),
            "the order in which options were given means nothing",
            Pattern.compile("~ column .*: collation"),
            "MySQL remembers whether the collation that a column has anyway was said",
            Pattern.compile("~ (?:index|primary key) .*: using"),
            "MySQL and MariaDB remember whether the structure that an index has anyway was said",
            Pattern.compile("~ foreign key .*: on (?:delete|update)"),
            "no action, restrict and nothing mean the same to InnoDB",
            Pattern.compile("~ .*: name"),
            "a name that the server chose",
            Pattern.compile("~ (?:function|procedure|trigger|event|package|package body) .*: (?:arguments|body)"),
            "white space in a program, and how its types are spelled",
            Pattern.compile("~ event .*: (?:at|starts|ends)"),
            "reckoned from the moment when the event is made");

    private final String sentence;

    Agreement(String sentence) {
        this.sentence = sentence;
    }

    static Agreement of(SchemaDiff diff, boolean dumpsDiffer) {
        if (diff.isEquivalent() != dumpsDiffer) {
            return dumpsDiffer ? BOTH_DIFFER : BOTH_EQUAL;
        }
        return dumpsDiffer
                ? explained(Told.of(diff.incidentals()), INCIDENTAL, ONLY_THE_DUMP)
                : explained(Told.of(diff), UNSEEN, ONLY_WE);
    }

    private static Agreement explained(SortedSet<String> told, Map<Pattern, String> reasons, Agreement agreement) {
        boolean all = told.stream()
                .allMatch(text -> reasons.keySet().stream()
                        .anyMatch(reason -> reason.matcher(text).matches()));
        return all && !told.isEmpty() ? agreement : NONE;
    }

    @Override
    public String toString() {
        return sentence;
    }
}
