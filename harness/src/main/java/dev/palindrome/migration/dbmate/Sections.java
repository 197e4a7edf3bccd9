package dev.palindrome.migration.dbmate;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.Script;
import dev.palindrome.migration.Script.Wrapping;
import dev.palindrome.migration.SourceFolder;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The up and the down of one file. Lines are what dbmate takes them for, inside literals too. */
final class Sections {
    private static final Pattern UP = directive("up");
    private static final Pattern DOWN = directive("down");
    private static final Pattern WITHOUT_TRANSACTION = Pattern.compile(".*\\stransaction:false(\\s.*)?");

    private final SourceFolder folder;
    private final String file;
    private final String text;
    private final int up;
    private final int down;

    Sections(SourceFolder folder, String file) {
        this.folder = folder;
        this.file = file;
        this.text = folder.text(file);
        this.up = only("up", UP);
        this.down = only("down", DOWN);
        refuseWrongOrder();
    }

    static boolean beginsUp(String text) {
        return UP.matcher(text).find();
    }

    Script up() {
        return script(up, down);
    }

    Script down() {
        return script(down, text.length());
    }

    /** Return where a declaration that there is no way back may stand: above the up, or in the down. */
    String declaring() {
        return text.substring(0, up) + text.substring(down);
    }

    /** The directive stands at the start of a line and ends it, or has options behind it. */
    private static Pattern directive(String direction) {
        return Pattern.compile(
                "^--\\s*migrate:" + direction + "(\\s*$|\\s+\\S+)", Pattern.MULTILINE | Pattern.UNIX_LINES);
    }

    private Script script(int from, int to) {
        var section = text.substring(from, to);
        var directive = section.lines().findFirst().orElse("");
        boolean wrapped = !WITHOUT_TRANSACTION.matcher(directive).matches();
        int line = line(from);
        return Script.whole(folder.syntax(), file, section, line, wrapped ? Wrapping.TRANSACTION : Wrapping.AUTOCOMMIT);
    }

    private int only(String direction, Pattern directive) {
        var starts = directive.matcher(text).results().map(MatchResult::start).toList();
        if (starts.isEmpty()) {
            throw refused(
                    "has no line '-- migrate:%s', which dbmate demands; add one, with nothing behind it if need be"
                            .formatted(direction));
        }
        if (starts.size() > 1) {
            throw refused(
                    "has a second '-- migrate:%s' on line %s; dbmate records a version once for each and fails: split the file"
                            .formatted(direction, line(starts.get(1))));
        }
        return starts.get(0);
    }

    private void refuseWrongOrder() {
        if (down < up) {
            throw refused("has '-- migrate:down' before '-- migrate:up', which dbmate refuses; put the up first");
        }
        var before = text.substring(0, up).lines().map(String::strip).toList();
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).isEmpty() && !before.get(i).startsWith("--")) {
                throw refused(
                        "has a statement on line %s, before '-- migrate:up', which dbmate refuses; put it behind that line"
                                .formatted(i + 1));
            }
        }
    }

    private int line(int offset) {
        return 1
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    private ConfigurationException refused(String sentence) {
        return new ConfigurationException("%s %s".formatted(folder.where(file), sentence));
    }
}
