package dev.palindrome.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The figures as Markdown: medians, and each contender as a multiple of the one that is judged. */
final class Table {

    private final List<Contender> contenders;
    private final List<Results> results;

    Table(List<Contender> contenders, List<Results> results) {
        this.contenders = List.copyOf(contenders);
        this.results = List.copyOf(results);
    }

    String markdown(String conditions) {
        var lines = new ArrayList<String>();
        lines.add("Milliseconds per migration, up, down and up again; in brackets the multiple of %s."
                .formatted(base().label()));
        lines.add(conditions);
        lines.add("");
        lines.add(row(
                "folder",
                "migrations",
                contenders.stream().map(Contender::label).toList()));
        lines.add("|---|---|" + "---|".repeat(contenders.size()));
        results.forEach(result -> lines.add(row(result)));
        if (results.size() > 1) {
            lines.add(total());
        }
        return String.join("\n", lines) + "\n";
    }

    /** The contender that the others are held against: ours. */
    private Contender base() {
        return contenders.stream()
                .filter(Palindromic.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private String row(Results result) {
        var plan = result.plan();
        return row(
                plan.label(),
                "%d of %d".formatted(plan.counted(), plan.steps().size()),
                contenders.stream().map(contender -> cell(contender, result)).toList());
    }

    private String cell(Contender contender, Results result) {
        var remark = result.remark(contender);
        return figure(result.median(contender), result.median(base())) + (remark.isEmpty() ? "" : ", " + remark);
    }

    /** All folders as one, each migration counting the same. */
    private String total() {
        var counted =
                results.stream().mapToInt(result -> result.plan().counted()).sum();
        var all = results.stream()
                .mapToInt(result -> result.plan().steps().size())
                .sum();
        return row(
                "all",
                "%d of %d".formatted(counted, all),
                contenders.stream()
                        .map(contender -> figure(mean(contender), mean(base())))
                        .toList());
    }

    private double mean(Contender contender) {
        var counted =
                results.stream().mapToInt(result -> result.plan().counted()).sum();
        return results.stream()
                        .filter(result -> result.plan().counted() > 0)
                        .mapToDouble(result ->
                                result.median(contender) * result.plan().counted())
                        .sum()
                / counted;
    }

    private static String figure(double millis, double base) {
        return String.format(Locale.ROOT, "%.1f (%.1fx)", millis, millis / base);
    }

    private static String row(String label, String migrations, List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| %s | %s | ".formatted(label, migrations), " |"));
    }
}
