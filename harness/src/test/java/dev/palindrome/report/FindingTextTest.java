package dev.palindrome.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FindingTextTest {

    @Test
    void alignsFactsAndNamesThePlace() {
        var finding = Sample.broken().checks().get(3).findings().get(0);

        assertThat(FindingText.lines(finding))
                .containsExactly(
                        "object : public.customers_email_idx",
                        "before : (none)",
                        "after  : CREATE UNIQUE INDEX customers_email_idx ON public.customers USING btree (lower(email))",
                        "file   : 000003_add_email.down.sql:1",
                        "add    : DROP INDEX public.customers_email_idx;");
    }

    @Test
    void showsTwoTextsOfSeveralLinesAsADiff() {
        var finding = Sample.broken().checks().get(3).findings().get(1);

        assertThat(FindingText.lines(finding))
                .contains("@@ -1,4 +1,3 @@", " where i.order_id = $1", "-  and i.cancelled_at is null")
                .noneMatch(line -> line.startsWith("before"));
    }

    @Test
    void showsThatOnlyTheLineEndsDiffer() {
        assertThat(TextDiff.unified("a\r\nb\r\n", "a\nb\n")).contains("-a\\u000d", "+a");
    }

    @Test
    void saysNothingTwice() {
        var finding = Sample.failing().checks().get(2).findings().get(0);

        assertThat(FindingText.lines(finding))
                .noneMatch(line -> line.startsWith("message"))
                .noneMatch(line -> line.startsWith("line"))
                .contains("file      : 000007_discount.down.sql:7");
    }
}
