package dev.palindrome.benchmark;

import dev.palindrome.benchmark.FilledHistory.Filled;
import dev.palindrome.benchmark.FilledHistory.Plan;
import dev.palindrome.benchmark.FilledHistory.Sheet;
import java.util.List;
import java.util.Locale;

/** Prints what came of the folders, and names each table that is not full. */
final class FillTable {

    private FillTable() {}

    static String markdown(List<Sheet> sheets, Plan plan, String server) {
        var text = new StringBuilder("Tables filled with %d rows each, on %s%n%n".formatted(plan.rows(), server));
        text.append("| folder | ups (failed) | tables | full | as full as can be | short | without a reason | constraints proved | not valid |\n");
        text.append("|---|---|---|---|---|---|---|---|---|\n");
        sheets.forEach(sheet -> text.append(line(sheet.folder().label(), List.of(sheet), plan)));
        text.append(line("**all**", sheets, plan)).append('\n');
        for (var sheet : sheets) {
            var label = sheet.folder().label();
            sheet.failed().forEach(up -> text.append("* %s: up failed: %s%n".formatted(label, up)));
            sheet.invalid().forEach(what -> text.append("* %s: not valid: %s%n".formatted(label, what)));
            sheet.tables().stream().filter(table -> table.rows() < plan.rows()).forEach(table -> text.append(
                    "* %s: %s%s holds %d rows, %d of them by migrations: %s%n"
                            .formatted(
                                    label,
                                    table.exhausted() ? "as full as can be: " : "",
                                    table.table(),
                                    table.rows(),
                                    table.inserted(),
                                    table.reason() == null ? "no reason given" : table.reason())));
        }
        return text.toString();
    }

    /** Say in one line what came of a folder, for those who wait for the others. */
    static String summary(Sheet sheet, Plan plan) {
        var lacking = sheet.tables().stream()
                .filter(table -> table.rows() < plan.rows())
                .map(table -> "%s %d".formatted(table.table(), table.rows()))
                .toList();
        return "%s: %d tables, not full: %s, not valid: %s"
                .formatted(sheet.folder().label(), sheet.tables().size(), lacking, sheet.invalid());
    }

    private static String line(String label, List<Sheet> sheets, Plan plan) {
        var tables = sheets.stream().flatMap(sheet -> sheet.tables().stream()).toList();
        long full = tables.stream().filter(table -> table.rows() >= plan.rows()).count();
        long most = tables.stream()
                .filter(table -> table.rows() < plan.rows() && table.exhausted())
                .count();
        long mute = tables.stream().filter(table -> isMute(table, plan)).count();
        return String.format(
                Locale.ROOT,
                "| %s | %d (%d) | %d | %d (%.1f %%) | %d (%.1f %%) | %d | %d | %d | %d |%n",
                label,
                sheets.stream().mapToInt(Sheet::ups).sum(),
                sheets.stream().mapToInt(sheet -> sheet.failed().size()).sum(),
                tables.size(),
                full,
                percent(full, tables),
                most,
                percent(full + most, tables),
                tables.size() - full - most,
                mute,
                sheets.stream().mapToInt(Sheet::proved).sum(),
                sheets.stream().mapToInt(sheet -> sheet.invalid().size()).sum());
    }

    private static double percent(long some, List<Filled> tables) {
        return tables.isEmpty() ? 100.0 : 100.0 * some / tables.size();
    }

    private static boolean isMute(Filled table, Plan plan) {
        return table.rows() < plan.rows() && table.reason() == null;
    }
}
