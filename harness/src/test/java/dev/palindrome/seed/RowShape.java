package dev.palindrome.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A schema with constraints of one kind, and what is expected of filling it. It stands in a file of SQL: {@code --- title} begins one,
 * perhaps with {@code -- only PRODUCT} behind. By default each table gets all rows, and nothing is named as unfilled; remarks say
 * otherwise.
 *
 * <pre>{@code
 * -- rows flag: 2 named as ...         it has so many rows, and what is missing is named by a text that matches
 * -- empty t: check contradiction      it has no rows, for a reason that matches
 * -- column t.c: no row with NULL      the column lacks a value or a NULL, for a reason that matches
 * -- each t: a > 1 | a is null         of each kind there are rows
 * -- as clerk                          rows are written by this role
 * }</pre>
 *
 * @param title what is special about it
 * @param statements its SQL
 * @param fewer tables with fewer rows, by name, each with the number
 * @param reasons for tables and columns that lack something, what the reason matches
 * @param kinds for tables the conditions that some row satisfies each
 * @param role who writes the rows, or nothing for the owner
 */
record RowShape(
        String title,
        List<String> statements,
        Map<String, Integer> fewer,
        Map<String, Pattern> reasons,
        Map<String, List<String>> kinds,
        String role) {

    private static final Pattern REMARK = Pattern.compile("-- (rows|empty|column|each) ([^:]+): ?(.*)");

    /** Return the shapes that a product understands, of all files in its folder. */
    static List<RowShape> of(String folder, String product) {
        try (Stream<Path> files =
                Files.list(Path.of(Objects.requireNonNull(RowShape.class.getResource("/rows/" + folder))
                        .toURI()))) {
            return files.sorted().flatMap(file -> read(file, product).stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<RowShape> read(Path file, String product) throws UncheckedIOException {
        try {
            var shapes = new ArrayList<RowShape>();
            for (var part : Files.readString(file).split("(?m)^--- ")) {
                var title = part.lines().findFirst().orElse("");
                if (!shapes.isEmpty() || !title.startsWith("-- ")) {
                    var only = title.split(" -- only ");
                    if (only.length == 1 || only[1].strip().equals(product)) {
                        shapes.add(parse(only[0].strip(), part.lines().skip(1).toList()));
                    }
                }
            }
            return shapes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything named as lacking has a reason here. */
    boolean isFilled() {
        return reasons.keySet().stream().noneMatch(fewer::containsKey);
    }

    private RowShape writtenBy(String other) {
        return new RowShape(title, statements, fewer, reasons, kinds, other);
    }

    private static RowShape parse(String title, List<String> lines) {
        var shape = new RowShape(title, new ArrayList<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), "");
        var sql = new StringBuilder();
        for (var line : lines) {
            var remark = REMARK.matcher(line);
            if (remark.matches()) {
                shape.take(remark.group(1), remark.group(2), remark.group(3));
            } else if (line.startsWith("-- as ")) {
                shape = shape.writtenBy(line.substring(6).strip());
            } else if (!line.startsWith("-- ") && !line.isBlank()) {
                sql.append(line).append('\n');
            }
        }
        // What goes on in the next line is set in there.
        shape.statements.addAll(List.of(sql.toString().split(";\n(?! )")));
        return shape;
    }

    private void take(String remark, String object, String text) {
        switch (remark) {
            case "rows" -> {
                var words = text.split(" ", 2);
                fewer.put(object, Integer.parseInt(words[0]));
                if (words.length > 1) {
                    reasons.put(object, Pattern.compile(words[1]));
                }
            }
            case "empty" -> {
                fewer.put(object, 0);
                reasons.put(object, Pattern.compile(text));
            }
            case "column" -> reasons.put(object, Pattern.compile(text));
            default -> kinds.put(object, List.of(text.split(" \\| ")));
        }
    }

    @Override
    public String toString() {
        return title;
    }
}
