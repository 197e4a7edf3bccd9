package dev.palindrome.check.reversibility;

import dev.palindrome.check.Location;
import dev.palindrome.migration.Batch;
import dev.palindrome.migration.Script;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the line to edit: where a script speaks of the object, else where the script begins. */
final class Place {

    private Place() {}

    /** Return where the script mentions the first of the names that it mentions at all. */
    static Location in(Script script, List<String> names) {
        return names.stream()
                .flatMap(name -> script.pieces().stream().flatMap(piece -> mention(piece, name).stream()))
                .findFirst()
                .orElseGet(() -> new Location(script.file(), firstLine(script)));
    }

    private static Optional<Location> mention(Script piece, String name) {
        return line(piece, name).map(line -> new Location(piece.file(), line));
    }

    private static Optional<Integer> line(Script script, String name) {
        Pattern word = Pattern.compile("(?<![\\w$])" + Pattern.quote(name) + "(?![\\w$])", Pattern.CASE_INSENSITIVE);
        for (Batch batch : script.batches()) {
            Matcher matcher = word.matcher(batch.sql());
            if (matcher.find()) {
                long lineEnds = batch.sql()
                        .substring(0, matcher.start())
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
                return Optional.of(batch.line() + (int) lineEnds);
            }
        }
        return Optional.empty();
    }

    private static int firstLine(Script script) {
        return script.batches().isEmpty()
                ? 1
                : Math.max(1, script.batches().get(0).line());
    }
}
