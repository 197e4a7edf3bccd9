package dev.palindrome.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.report.Report;
import dev.palindrome.report.Sample;
import dev.palindrome.report.Written;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextReportTest {

    private final List<String> lines = Written.as("text", Sample.shop()).lines().toList();

    @Test
    void beginsWithWhatRanAndWhere() {
        assertThat(lines)
                .startsWith(
                        "example-tests/shop/db/migration",
                        "golang-migrate on postgresql 18.6, 1,000 rows a table, seed 42",
                        "embedded: no container engine answers");
    }

    @Test
    void alignsTheTable() {
        assertThat(lines)
                .contains(
                        "id      description        grade            up    down  up again  covered  because",
                        "000001  create_customers   reversible     7 ms    5 ms      6 ms     84 %",
                        "000003  add_email          broken         7 ms    5 ms      6 ms     84 %  down leaves another schema",
                        "000007  discount           broken        12 ms  failed         -        -  down fails");
    }

    @Test
    void tellsTheFindingsOfWhatIsNotReversible() {
        assertThat(lines)
                .containsSubsequence(
                        "000003_add_email is broken: down leaves another schema",
                        "  x schema-restored: index customers_email_idx is left behind",
                        "      file   : 000003_add_email.down.sql:1",
                        "      add    : DROP INDEX public.customers_email_idx;",
                        "  note: column order of public.customers differs",
                        "000006_widen_audit_log is unproven: there were no rows in public.audit_log",
                        "  ? seed-coverage: there were no rows in public.audit_log");
        assertThat(lines).noneMatch(line -> line.contains("000001_create_customers is"));
    }

    @Test
    void saysWhatTheRowsCover() {
        assertThat(lines)
                .containsSubsequence(
                        "  proved on 3 of 4 tables, 17 of 20 columns, 9 of 10 NULLs, 3 of 4 branches of checks (84 %); not covered: "
                                + "public.audit_log held no row, so nothing of 4 items: a trigger refuses; "
                                + "public.customers.email held no NULL: a later version forbids it; "
                                + "no row of public.orders satisfied a",
                        "coverage: 3 of 4 tables, 17 of 20 columns, 9 of 10 NULLs, 3 of 4 branches of checks (84 %)",
                        "  - public.audit_log held no row, so nothing of 4 items: a trigger refuses");
        assertThat(lines).noneMatch(line -> line.contains("asked for"));
    }

    @Test
    void saysThatTheRowsCoverTooLittle() {
        assertThat(Written.as("text", Sample.lacking()))
                .contains("\n  x the rows cover 84 % of the schema, less than the 90 % asked for\n")
                .contains("the one migration is reversible; but the rows cover 84 % of the schema, less than the 90 %");
    }

    @Test
    void endsWithOneLineThatSumsUp() {
        assertThat(lines.get(lines.size() - 1))
                .isEqualTo("2 of 7 migrations are reversible; 2 are broken, 1 is irreversible, 1 is lossy and 1 is"
                        + " unproven (5.1 s)");
    }

    @Test
    void cutsColumnsToTheWidth() throws IOException {
        var out = new StringWriter();
        new TextReport().forWidth(90).write(Sample.shop(), out);

        assertThat(out.toString().lines().filter(line -> line.matches("0000\\d\\d  .*")))
                .hasSize(7)
                .allMatch(line -> line.length() <= 90)
                .anyMatch(line -> line.endsWith("..."));
    }

    @Test
    void isPlainWhereNobodyAsksForColours() throws IOException {
        var coloured = new StringWriter();
        new TextReport().inColour().write(Sample.shop(), coloured);

        assertThat(String.join("\n", lines)).doesNotContain("\u001b");
        assertThat(coloured.toString()).contains("\u001b[1;31mbroken\u001b[0m");
        assertThat(coloured.toString().replaceAll("\u001b\\[[0-9;]*m", ""))
                .isEqualTo(Written.as("text", Sample.shop()));
    }

    @Test
    void sumsUpSeveralRuns() {
        assertThat(Written.as("text", Sample.shopTwice()))
                .contains("the one migration is reversible (5.1 s)\n")
                .endsWith("3 of 8 migrations are reversible; 2 are broken, 1 is irreversible, 1 is lossy and 1 is"
                        + " unproven\n");
    }

    @Test
    void saysThatNothingRan() {
        assertThat(Written.as("text", Report.of("1", List.of()))).isEqualTo("there was no migration to verify\n");
    }

    @ParameterizedTest
    @MethodSource({"dev.palindrome.report.Payloads#forBrowsers", "dev.palindrome.report.Payloads#forTerminals"})
    void holdsNothingThatSteersATerminal(String payload) {
        assertThat(Written.as("text", Sample.everywhere(payload)).codePoints())
                .allMatch(c -> c == '\n' || c >= ' ' && !isHidden(c));
    }

    private static boolean isHidden(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
    }
}
