package dev.palindrome.profile;

import dev.palindrome.profile.ColumnProfile.Length;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads a profile's file. Each key but the version may be left out, so that a file can be written by hand. */
final class ProfileText {

    /** More is a slip of the pen, and would be written until the disk is full. */
    private static final long MOST_ROWS = 1_000_000_000;

    private final String where;

    /** @param where what messages call the file */
    ProfileText(String where) {
        this.where = where;
    }

    Profile read(String text) {
        var root = Knot.root(where, text).only("profile", "engine", "scale", "tables");
        var version = root.has("profile") ? root.at("profile").text() : "";
        if (!version.equals(Integer.toString(Profile.FORMAT))) {
            throw root.broken(
                    "`profile: %s` is not there; this version reads that format alone".formatted(Profile.FORMAT));
        }
        var tables = new TreeMap<String, TableProfile>();
        if (root.has("tables")) {
            root.at("tables").entries().forEach((name, table) -> tables.put(name, table(table)));
        }
        var engine = root.has("engine") ? root.at("engine").text() : "";
        var scale = root.has("scale") ? scale(root.at("scale")) : Scale.ONE_TO_ONE;
        tables.forEach((name, table) -> {
            if (!scale.isByBiggest() && table.rows() != null && table.rows() * scale.factor() > MOST_ROWS) {
                throw root.at("tables")
                        .at(name)
                        .broken("its rows times the scale are more than %s; `scale: biggest` keeps to --rows"
                                .formatted(MOST_ROWS));
            }
        });
        return new Profile(engine, scale, tables);
    }

    private static Scale scale(Knot knot) {
        if (knot.text().equals(ProfileWriter.BIGGEST)) {
            return Scale.BY_BIGGEST;
        }
        double factor = knot.number();
        if (factor <= 0) {
            throw knot.broken("a scale is above 0, or `biggest`");
        }
        return new Scale(factor);
    }

    private static TableProfile table(Knot knot) {
        if (knot.isNothing()) {
            return TableProfile.NONE;
        }
        knot.only("rows", "columns", "keys");
        var columns = new TreeMap<String, ColumnProfile>();
        if (knot.has("columns")) {
            knot.at("columns").entries().forEach((name, column) -> columns.put(name, column(column)));
        }
        var keys = new TreeMap<String, FanOut>();
        if (knot.has("keys")) {
            knot.at("keys").entries().forEach((name, key) -> keys.put(name, fanOut(key)));
        }
        return new TableProfile(knot.has("rows") ? knot.at("rows").count() : null, columns, keys);
    }

    private static ColumnProfile column(Knot knot) {
        if (knot.isNothing()) {
            return ColumnProfile.NONE;
        }
        knot.only("nulls", "distinct", "values", "common", "quantiles", "length");
        if (knot.has("values") && !knot.at("values").isList()) {
            atMostAll(knot.at("values"), knot.at("values").entries().values());
        }
        if (knot.has("common")) {
            atMostAll(knot.at("common"), knot.at("common").list());
        }
        return new ColumnProfile(
                knot.has("nulls") ? knot.at("nulls").share() : null,
                knot.has("distinct") ? distinct(knot.at("distinct")) : null,
                knot.has("values") ? values(knot.at("values")) : Map.of(),
                knot.has("common")
                        ? knot.at("common").list().stream().map(Knot::share).toList()
                        : List.of(),
                knot.has("quantiles") ? quantiles(knot.at("quantiles")) : null,
                knot.has("length") ? length(knot.at("length")) : null);
    }

    /** Each share was rounded by itself. */
    private static void atMostAll(Knot knot, Collection<Knot> shares) {
        double sum = shares.stream().mapToDouble(Knot::share).sum();
        if (sum > 1 + Math.max(0.001, shares.size() * 0.0001)) {
            throw knot.broken("the shares sum to %s: they are shares of one whole"
                    .formatted(BigDecimal.valueOf(sum)
                            .round(new MathContext(4))
                            .stripTrailingZeros()
                            .toPlainString()));
        }
    }

    private static @Nullable Distinct distinct(Knot knot) {
        var text = knot.text();
        if (text.equals(ProfileWriter.ALL)) {
            return Distinct.share(1);
        }
        return text.endsWith("%") ? Distinct.share(knot.perCent()) : Distinct.count(knot.count());
    }

    /** A list means that each value is as frequent as any other. */
    private static Map<String, Double> values(Knot knot) {
        var values = new LinkedHashMap<String, Double>();
        if (knot.isList()) {
            var list = knot.list();
            list.forEach(value -> values.put(value.text(), 1.0 / list.size()));
        } else {
            knot.entries().forEach((value, share) -> values.put(value, share.share()));
        }
        if (values.isEmpty()) {
            throw knot.broken("there is no value");
        }
        return values;
    }

    private static Quantiles quantiles(Knot knot) {
        var kind = new ArrayList<Quantiles.Kind>();
        var values = new TreeMap<Double, Double>();
        knot.entries().forEach((perCent, value) -> {
            var second = Moment.second(value.text());
            kind.add(second.isPresent() ? Quantiles.Kind.TIME : Quantiles.Kind.NUMBER);
            values.put(value.key(100), second.isPresent() ? second.getAsDouble() : value.number());
        });
        if (kind.isEmpty() || kind.stream().distinct().count() > 1) {
            throw knot.broken("quantiles are numbers, or times such as 2024-03, not both, and not nothing");
        }
        try {
            return Quantiles.of(kind.get(0), values);
        } catch (IllegalArgumentException e) {
            throw knot.broken("a quantile is smaller than one of fewer per cent");
        }
    }

    private static Length length(Knot knot) {
        knot.only("least", "average", "most");
        int least = characters(knot.at("least"));
        int most = characters(knot.at("most"));
        int average = characters(knot.at("average"));
        if (least > average || average > most) {
            throw knot.broken("least, average and most do not rise");
        }
        return new Length(least, average, most);
    }

    private static int characters(Knot knot) {
        long count = knot.count();
        if (count > Integer.MAX_VALUE) {
            throw knot.broken("\"%s\" is longer than any text".formatted(knot.text()));
        }
        return (int) count;
    }

    private static FanOut fanOut(Knot knot) {
        knot.only("parent", "childless", "children");
        var children = new TreeMap<Double, Double>();
        if (knot.has("children")) {
            knot.at("children").entries().forEach((perCent, count) -> children.put(count.key(100), count.amount()));
        }
        return new FanOut(
                knot.has("parent") ? knot.at("parent").text() : "",
                knot.has("childless") ? knot.at("childless").share() : null,
                children);
    }
}
