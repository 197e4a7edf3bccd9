package dev.palindrome.report.text;

import dev.palindrome.report.CoverageText;
import dev.palindrome.report.MigrationEntry;
import dev.palindrome.report.Outcomes;
import dev.palindrome.report.Printable;
import dev.palindrome.report.StepEntry;
import java.util.ArrayList;
import java.util.List;

/** The table of migrations: one line each, columns as wide as their content and the terminal allow. */
final class TextTable {

    private static final int WIDEST_ID = 24;
    private static final int NARROWEST = 16;
    private static final int GRADE = 2;
    private static final int BECAUSE = 7;
    private static final List<String> HEADINGS =
            List.of("id", "description", "grade", "up", "down", "up again", "covered", "because");

    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> grades = new ArrayList<>();
    private final int[] widths = new int[HEADINGS.size()];
    private final Style style;

    TextTable(List<MigrationEntry> migrations, int width, Style style) {
        this.style = style;
        rows.add(HEADINGS);
        migrations.forEach(migration -> {
            rows.add(row(migration));
            grades.add(migration.grade());
        });
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], length(row.get(i)));
            }
        }
        narrow(width);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(style.dim(line(rows.get(0), "")));
        for (int i = 1; i < rows.size(); i++) {
            lines.add(line(rows.get(i), grades.get(i - 1)));
        }
        return lines;
    }

    private static List<String> row(MigrationEntry migration) {
        return List.of(
                Printable.line(migration.id()),
                Printable.line(migration.description()),
                Printable.line(migration.grade()),
                time(migration, "UP"),
                time(migration, "DOWN"),
                time(migration, "UP_AGAIN"),
                CoverageText.share(migration.coverage()),
                Printable.line(migration.because()));
    }

    private static String time(MigrationEntry migration, String name) {
        return Outcomes.step(migration, name).map(TextTable::time).orElse("-");
    }

    private static String time(StepEntry step) {
        return switch (step.status()) {
            case "ok" -> Printable.millis(step.millis());
            case "failed" -> "failed";
            default -> "-";
        };
    }

    /** Description and reason share what the other columns leave. */
    private void narrow(int width) {
        widths[0] = Math.min(widths[0], WIDEST_ID);
        int taken = 2 * (widths.length - 1) + widths[0] + widths[2] + widths[3] + widths[4] + widths[5] + widths[6];
        int left = Math.max(2 * NARROWEST, width - taken);
        if (widths[1] + widths[BECAUSE] > left) {
            widths[1] = Math.min(widths[1], Math.max(left / 2, left - widths[BECAUSE]));
            widths[BECAUSE] = left - widths[1];
        }
    }

    private String line(List<String> row, String grade) {
        var line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = Printable.fit(row.get(i), widths[i]);
            String padding = " ".repeat(widths[i] - length(cell));
            boolean isFigure = i > GRADE && i < BECAUSE;
            String shown = i == GRADE && !grade.isEmpty() ? style.grade(grade, cell) : cell;
            line.append(i == 0 ? "" : "  ").append(isFigure ? padding + shown : shown + padding);
        }
        return line.toString().stripTrailing();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
