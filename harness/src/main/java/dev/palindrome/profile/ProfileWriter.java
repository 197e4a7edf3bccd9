package dev.palindrome.profile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Pattern;

/** Writes a profile as text that a person can review line by line. */
public final class ProfileWriter {

    static final String BIGGEST = "biggest";
    static final String ALL = "all";

    private static final MathContext FOUR_DIGITS = new MathContext(4);
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)?");
    /** YAML 1.1 reads some words as other things than text. */
    private static final Pattern WORD = Pattern.compile("(?i)true|false|yes|no|on|off|null|y|n");

    private final StringBuilder text = new StringBuilder();

    private ProfileWriter() {}

    /** Return the text of a profile's file; the same profile always has the same text. */
    public static String write(Profile profile) {
        return new ProfileWriter().all(profile);
    }

    private String all(Profile profile) {
        line(0, "# What a database's rows look like: numbers, no rows. Review it before you hand it on.");
        line(0, "profile: " + Profile.FORMAT);
        if (!profile.engine().isEmpty()) {
            line(0, "engine: " + name(profile.engine()));
        }
        if (profile.scale().isByBiggest()) {
            line(0, "scale: " + BIGGEST);
        } else if (!profile.scale().equals(Scale.ONE_TO_ONE)) {
            line(0, "scale: " + number(profile.scale().factor()));
        }
        line(0, profile.tables().isEmpty() ? "tables: {}" : "tables:");
        profile.tables().forEach(this::table);
        return text.toString();
    }

    private void table(String name, TableProfile table) {
        line(1, name(name) + ":");
        if (table.rows() != null) {
            line(2, "rows: " + table.rows());
        }
        if (!table.columns().isEmpty()) {
            line(2, "columns:");
            table.columns().forEach(this::column);
        }
        if (!table.keys().isEmpty()) {
            line(2, "keys:");
            table.keys().forEach(this::key);
        }
    }

    private void column(String name, ColumnProfile column) {
        line(3, name(name) + ":");
        if (column.nulls() != null) {
            line(4, "nulls: " + share(column.nulls()));
        }
        if (column.distinct() != null) {
            line(4, "distinct: " + distinct(column.distinct()));
        }
        if (!column.values().isEmpty()) {
            line(4, "values:");
            column.values().forEach((value, share) -> line(5, quoted(value) + ": " + share(share)));
        }
        if (!column.common().isEmpty()) {
            line(4, "common: [" + shares(column.common()) + "]");
        }
        column.spread().ifPresent(quantiles -> line(4, "quantiles: {" + quantiles(quantiles) + "}"));
        if (column.length() != null) {
            var length = column.length();
            line(
                    4,
                    "length: {least: %s, average: %s, most: %s}"
                            .formatted(length.least(), length.average(), length.most()));
        }
    }

    private void key(String columns, FanOut key) {
        line(3, name(columns) + ":");
        if (!key.parent().isEmpty()) {
            line(4, "parent: " + name(key.parent()));
        }
        if (key.childless() != null) {
            line(4, "childless: " + share(key.childless()));
        }
        if (!key.children().isEmpty()) {
            line(4, "children: {" + children(key.children()) + "}");
        }
    }

    private static String distinct(Distinct distinct) {
        if (distinct.share() == 0) {
            return number(distinct.count());
        }
        return distinct.share() == 1 ? ALL : number(distinct.share() * 100) + " %";
    }

    private static String shares(List<Double> shares) {
        return String.join(", ", shares.stream().map(ProfileWriter::share).toList());
    }

    private static String quantiles(Quantiles quantiles) {
        var parts = new StringBuilder();
        for (int i = 0; i < quantiles.size(); i++) {
            double value = quantiles.value(i);
            parts.append(i == 0 ? "" : ", ")
                    .append(number(quantiles.share(i) * 100))
                    .append(": ")
                    .append(quantiles.kind() == Quantiles.Kind.TIME ? Moment.month(value) : number(value));
        }
        return parts.toString();
    }

    private static String children(SortedMap<Double, Double> children) {
        return String.join(
                ", ",
                children.entrySet().stream()
                        .map(entry -> number(entry.getKey()) + ": " + number(entry.getValue()))
                        .toList());
    }

    /** Four digits after the point suffice for rows that are made anew. */
    private static String share(double share) {
        return number(Math.rint(share * 10_000) / 10_000);
    }

    private static String number(double number) {
        var rounded = new BigDecimal(number).round(Math.abs(number) < 1e4 ? FOUR_DIGITS : MathContext.DECIMAL64);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static String name(String name) {
        return PLAIN.matcher(name).matches() && !WORD.matcher(name).matches() ? name : quoted(name);
    }

    /** A text in quotes as YAML and JSON read it. */
    private static String quoted(String value) {
        var quoted = new StringBuilder("\"");
        value.codePoints().forEach(point -> {
            if (point == '"' || point == '\\') {
                quoted.append('\\').appendCodePoint(point);
            } else if (point < ' '
                    || point >= 0x7f && point < 0xa0
                    || point == 0x2028
                    || point == 0x2029
                    || point == 0xfeff) {
                quoted.append("\\u").append(Integer.toHexString(0x10000 | point).substring(1));
            } else {
                quoted.appendCodePoint(point);
            }
        });
        return quoted.append('"').toString();
    }

    private void line(int depth, String content) {
        text.append("  ".repeat(depth)).append(content).append('\n');
    }
}
