package dev.palindrome.writes;

import dev.palindrome.schema.ColumnShape;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values worth trying, in the order in which to try them. The server has the last word on each. */
final class Values {

    private static final Pattern QUOTED = Pattern.compile("'((?:[^']|'')*)'");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.'])-?\\d+(?:\\.\\d+)?(?![\\w.'])");
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern DAY = Pattern.compile("(\\d{4})(-\\d{2}-)(\\d{2})(.*)", Pattern.DOTALL);
    private static final Pattern DIGITS = Pattern.compile("[-+.0-9]*[0-9]");
    private static final int LONG = 300;

    private Values() {}

    /** Return texts that are longer than a column took, each made from one that it has. */
    static List<String> longer(ColumnShape column, int before, String like) {
        Integer room = column.length();
        int length = room == null ? before + 10 : Math.min(room, before + 10);
        int missing = Math.max(1, length - like.length());
        return List.of(like + "x".repeat(missing), like + "7".repeat(missing), "a".repeat(missing) + like);
    }

    /** Return texts with letters that fewer and fewer character sets lack. */
    static List<String> rarer(ColumnShape column, String like) {
        List<String> values = new ArrayList<>();
        for (String letter : List.of("\uD83D\uDE00", "\u0416", "\u00e9")) {
            boolean fits = column.length() == null || like.length() < column.length();
            values.add(fits ? like + letter : letter);
        }
        return values;
    }

    /** Return numbers that a column could not hold. */
    static List<String> wider(ColumnShape old, ColumnShape now) {
        List<String> values = new ArrayList<>();
        if (Types.isWhole(old)) {
            BigInteger beyond = Types.bound(old).add(BigInteger.ONE);
            if (!Types.isWhole(now)) {
                values.add("1.5");
                values.add("0.5");
            }
            values.add(beyond.toString());
            values.add(Types.least(old).subtract(BigInteger.ONE).toString());
            return values;
        }
        if (Types.isUnsigned(old)) {
            values.add("-1");
        }
        int scale = old.scale() == null ? 0 : old.scale();
        int whole = (old.precision() == null ? 10 : old.precision()) - scale;
        Integer scaleNow = now.scale();
        if (!Types.isDecimal(now) || scaleNow == null || scaleNow > scale) {
            values.add("1." + "2".repeat(scale) + "3");
            values.add("0." + "2".repeat(scale) + "3");
        }
        values.add("1" + "0".repeat(Math.max(0, whole)));
        return values;
    }

    /** Return values that a column of the first type cannot hold. */
    static List<String> ofOtherType(ColumnShape old, ColumnShape now) {
        String type = Types.type(now);
        if (type.startsWith("json")) {
            return List.of("{\"new\": [1, \"two\", null]}", "[1]");
        }
        if (Types.isText(now)) {
            boolean wasText = !old.labels().isEmpty()
                    || type(old).startsWith("json")
                    || type(old).equals("uuid");
            return wasText ? List.of("something new", "new") : List.of("n/a", "unknown", "x");
        }
        if (Types.isMoment(now) && type.equals(type(old))) {
            return List.of(
                    type.startsWith("time") && !type.startsWith("timestamp")
                            ? "13:45:06.654321"
                            : "2024-03-04 13:45:06.654321");
        }
        if (type.startsWith("timestamp") || type.equals("datetime")) {
            return type(old).equals("date") || type(old).equals("time") ? List.of("2026-03-04 13:45:06") : List.of();
        }
        if (type.endsWith("[]") && !type(old).endsWith("[]")) {
            return List.of("{}", "{1,2}");
        }
        if (Types.isWhole(now) || Types.isFractional(now)) {
            return isFlag(old) ? List.of("2", "3") : List.of();
        }
        return List.of();
    }

    private static boolean isFlag(ColumnShape column) {
        return type(column).equals("bool")
                || type(column).equals("boolean")
                || type(column).equals("bit");
    }

    private static String type(ColumnShape column) {
        return Types.type(column);
    }

    /** Return values of a column that may break a condition; those that conditions in force speak of come first. */
    static List<@Nullable String> around(ColumnShape column, String condition, List<String> inForce) {
        Set<@Nullable String> values = new LinkedHashSet<>();
        for (String other : inForce) {
            literals(other).stream()
                    .filter(l -> !literals(condition).contains(l))
                    .forEach(values::add);
            numbers(other).forEach(n -> neighbours(column, n, values));
        }
        column.labels().forEach(values::add);
        if (Types.isWhole(column) || Types.isFractional(column) || isFlag(column)) {
            numbers(condition).forEach(n -> neighbours(column, n, values));
            values.addAll(List.of("-1", "0", "1000001", "1", "true", "false"));
        } else if (type(column).startsWith("date") || type(column).startsWith("timestamp")) {
            values.addAll(List.of("1901-02-03", "2998-07-06"));
        } else {
            values.addAll(List.of("palindrome", "", "PALINDROME 9 !"));
            values.add("x".repeat(column.length() == null ? LONG : Math.min(LONG, column.length())));
            literals(condition).forEach(values::add);
            for (String one : inForce) {
                numbers(one).forEach(n -> lengths(column, n, values));
            }
            numbers(condition).forEach(n -> lengths(column, n, values));
        }
        values.add(null);
        return new ArrayList<>(values);
    }

    private static void lengths(ColumnShape column, BigDecimal number, Set<@Nullable String> values) {
        int most = column.length() == null ? LONG : Math.min(LONG, column.length());
        for (int length = number.intValue() - 1; length <= number.intValue() + 1; length++) {
            if (length > 0 && length <= most) {
                values.add("x".repeat(length));
            }
        }
    }

    private static void neighbours(ColumnShape column, BigDecimal number, Set<@Nullable String> values) {
        values.add(number.add(BigDecimal.ONE).toPlainString());
        values.add(number.subtract(BigDecimal.ONE).toPlainString());
        values.add(number.toPlainString());
        if (Types.isFractional(column)) {
            values.add(number.add(new BigDecimal("0.01")).toPlainString());
        }
    }

    /** Return the texts that a condition speaks of. */
    static List<String> literals(String condition) {
        List<String> found = new ArrayList<>();
        Matcher matcher = QUOTED.matcher(condition.replace("\\'", "'"));
        while (matcher.find()) {
            found.add(matcher.group(1).replace("''", "'"));
        }
        return found;
    }

    static List<BigDecimal> numbers(String condition) {
        List<BigDecimal> found = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(condition);
        while (matcher.find() && found.size() < 6) {
            found.add(new BigDecimal(matcher.group()));
        }
        return found;
    }

    /** Return values like the one given that hardly any row has. */
    static List<String> unlike(ColumnShape column, String like) {
        String type = type(column);
        if (!column.labels().isEmpty()) {
            return column.labels().stream().filter(l -> !l.equals(like)).toList();
        }
        if (isFlag(column)) {
            return List.of(like.startsWith("t") || like.equals("1") ? "0" : "1");
        }
        if (UUID.matcher(like).matches()) {
            return List.of("5eed0001" + like.substring(8), "5eed0002" + like.substring(8));
        }
        Matcher day = DAY.matcher(like);
        if (day.matches()) {
            return later(day);
        }
        if (Types.isText(column) || type.equals("")) {
            return texts(column, like);
        }
        return List.of();
    }

    private static List<String> later(Matcher day) {
        List<String> values = new ArrayList<>();
        for (int years : new int[] {31, 37, -23}) {
            String dayOfMonth = day.group(3).compareTo("28") > 0 ? "28" : day.group(3);
            values.add(String.format(
                    Locale.ROOT,
                    "%04d%s%s%s",
                    Integer.parseInt(day.group(1)) + years,
                    day.group(2),
                    dayOfMonth,
                    day.group(4)));
        }
        return values;
    }

    private static List<String> texts(ColumnShape column, String like) {
        int room = column.length() == null ? Integer.MAX_VALUE : column.length();
        Set<String> values = new LinkedHashSet<>();
        List<String> marks =
                DIGITS.matcher(like).matches() ? List.of("77", "8", "q7") : List.of("q7", "w8", "77", "Q7");
        for (String mark : marks) {
            if (like.length() + mark.length() <= room) {
                values.add(DIGITS.matcher(like).matches() ? like + mark : mark + like);
                values.add(like + mark);
            }
            if (like.length() >= mark.length()) {
                values.add(mark + like.substring(mark.length()));
                values.add(like.substring(0, like.length() - mark.length()) + mark);
            }
        }
        for (String mark : List.of("q", "7", "Q", "z")) {
            if (!like.isEmpty()) {
                values.add(like.substring(0, like.length() - 1) + mark);
            }
        }
        values.remove(like);
        return List.copyOf(values);
    }
}
