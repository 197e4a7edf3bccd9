package dev.palindrome.seed.value;

import dev.palindrome.schema.ColumnShape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** Texts that some type may read, for types that are not known here; the server says which it does. */
public final class Candidates {

    private static final Pattern SIZE = Pattern.compile(".*\\((\\d{1,4})\\).*");

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final long FIRST = 1;

    private static final List<String> USUAL = List.of(
            "{}",
            "1",
            "12.5",
            "a",
            "abc",
            "2024-01-01",
            "2024-02-29 12:00:00+00",
            "[1,2)",
            "[2024-01-01,2024-01-02)",
            "{[1,2)}",
            "[a,b)",
            "true",
            "10.0.0.1",
            "(1,2)",
            "[1,2,3]",
            "a.b",
            "\"a\"=>\"1\"",
            "1.2.3",
            "P1D",
            "00000000-0000-4000-a000-000000000001",
            "POINT(1 2)",
            "pg_class",
            "pg_catalog",
            "integer",
            "now",
            "english",
            "simple",
            "1:1:",
            "0/1",
            "(0,1)",
            "978-0-393-04002-9",
            "1436-4522",
            "220356483481",
            "1 2 3",
            "=r/postgres",
            "");

    private Candidates() {}

    /** Return what is worth a try. */
    public static List<String> of(ColumnShape column) {
        var candidates = new ArrayList<String>();
        var size = SIZE.matcher(column.declaredType());
        if (size.matches()) {
            // A vector of that many numbers.
            candidates.add("[" + String.join(",", Collections.nCopies(Integer.parseInt(size.group(1)), "0.5")) + "]");
        }
        candidates.addAll(USUAL);
        for (int fields = 1; fields <= 12; fields++) {
            candidates.add("(" + ",".repeat(fields - 1) + ")");
            for (var field : List.of("a", "1", "12345", "2024-01-01")) {
                candidates.add("(" + String.join(",", Collections.nCopies(fields, field)) + ")");
            }
        }
        if (column.type().endsWith("[]")) {
            for (int i = 0, end = candidates.size(); i < end; i++) {
                candidates.add("{\"" + candidates.get(i).replace("\\", "\\\\").replace("\"", "\\\"") + "\"}");
            }
        }
        return candidates;
    }

    /** Return a source of just these values. */
    public static ValueSource source(List<String> texts) {
        return new Choices(texts);
    }

    /** Return a source of these values that has as many others as a row wants, all like one of these but for a number in it. */
    public static ValueSource source(List<String> texts, String like) {
        return new Spelled(dice -> dice.pick(texts), (dice, number) -> like(like, FIRST + number));
    }

    /** Return texts like this one with other numbers in the place of its first; none where it has no number. */
    public static List<String> variants(String text) {
        return NUMBER.matcher(text).find()
                ? LongStream.of(FIRST, FIRST + 9, FIRST + 999, FIRST + 12_345)
                        .mapToObj(n -> like(text, n))
                        .toList()
                : List.of();
    }

    private static String like(String text, long number) {
        return NUMBER.matcher(text).replaceFirst(Long.toString(number));
    }
}
