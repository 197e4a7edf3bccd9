package dev.palindrome.migration.liquibase;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import liquibase.changelog.ChangeSet;

/** Finds the lines of a changelog on which people would look for something; Liquibase's parsers do not tell them. */
final class SourceLines {
    private final List<String> lines;
    private final int start;

    SourceLines(String text, ChangeSet changeSet) {
        this.lines = text.lines().toList();
        this.start = start(changeSet);
    }

    /** Return the line on which a statement begins, counted from 1; that of its changeset where the statement is not written down. */
    int of(String sql) {
        var first = sql.strip().lines().findFirst().orElse("").strip();
        for (int i = start; i < lines.size(); i++) {
            if (!first.isEmpty() && lines.get(i).contains(first)) {
                return i + 1;
            }
        }
        return Math.min(start + 1, Math.max(lines.size(), 1));
    }

    private int start(ChangeSet changeSet) {
        var id = Pattern.compile(
                "\\bid\"?\\s*[:=]\\s*[\"']?%1$s(?:[\"'\\s,>]|$)|changeset\\s+.*:[\"']?%1$s(?:[\"'\\s]|$)"
                        .formatted(Pattern.quote(changeSet.getId())),
                Pattern.CASE_INSENSITIVE);
        int found = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (id.matcher(lines.get(i)).find()) {
                found = i;
                if (isBy(changeSet.getAuthor(), i)) {
                    return i;
                }
            }
        }
        return found;
    }

    /** The author stands near: on the same line, or one of the two beside it. */
    private boolean isBy(String author, int line) {
        var near = String.join("\n", lines.subList(Math.max(line - 1, 0), Math.min(line + 2, lines.size())));
        return near.toLowerCase(Locale.ROOT).contains(author.toLowerCase(Locale.ROOT));
    }
}
