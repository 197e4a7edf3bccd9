package dev.palindrome.report.junitxml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.report.MigrationEntry;
import dev.palindrome.report.Report;
import dev.palindrome.report.Run;
import dev.palindrome.report.Sample;
import dev.palindrome.report.Written;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class JUnitXmlReportTest {

    private final Element suites = parse(Sample.shop());

    @Test
    void hasASuiteForEachRun() {
        assertThat(elements(parse(Sample.shopTwice()), "testsuite"))
                .extracting(suite -> suite.getAttribute("name"))
                .containsExactly("shop/db/migration on postgresql:18.6", "shop/db/migration on postgresql:18.6");
    }

    @Test
    void hasACaseForEachMigrationAndCheck() {
        assertThat(elements(suites, "testcase"))
                .hasSize(7 * 13)
                .allMatch(
                        test -> test.getAttribute("classname").equals("example-tests.shop.db.migration.postgresql-18"))
                .extracting(test -> test.getAttribute("name"))
                .contains("000001_create_customers: up-applies", "000003_add_email: schema-restored")
                .doesNotHaveDuplicates();
    }

    @Test
    void countsWhatItHolds() {
        Element suite = elements(suites, "testsuite").get(0);

        assertThat(suite.getAttribute("tests")).isEqualTo("91");
        assertThat(suite.getAttribute("failures"))
                .isEqualTo(Integer.toString(elements(suites, "failure").size()));
        assertThat(suite.getAttribute("skipped"))
                .isEqualTo(Integer.toString(elements(suites, "skipped").size()));
        assertThat(suite.getAttribute("errors")).isEqualTo("0");
        assertThat(suite.getAttribute("time")).isEqualTo("5.120");
        assertThat(suite.getAttribute("timestamp")).isEqualTo("2026-11-20T10:15:30.123Z");
    }

    @Nested
    class ACaseThatFailed {

        private final Element failure = only("000003_add_email: schema-restored", "failure");

        @Test
        void saysMigrationCheckAndDifferenceInItsFirstLine() {
            assertThat(failure.getAttribute("message"))
                    .isEqualTo(
                            "000003_add_email: schema-restored failed: index customers_email_idx is left behind (and 1"
                                    + " more)");
            assertThat(failure.getAttribute("type")).isEqualTo("failed");
        }

        @Test
        void tellsEachFinding() {
            assertThat(failure.getTextContent())
                    .contains("- index customers_email_idx is left behind\n    object : public.customers_email_idx\n")
                    .contains("-  and i.cancelled_at is null");
        }
    }

    @Test
    void failsACaseWhereTheRowsCoverTooLittle() {
        Element all = parse(Sample.lacking());

        assertThat(elements(all, "failure"))
                .extracting(failure -> failure.getAttribute("message"))
                .singleElement()
                .asString()
                .startsWith(
                        "the rows cover 84 % of the schema, less than the 90 % asked for: public.audit_log held no row");
        assertThat(elements(parse(Sample.good(1)), "failure")).isEmpty();
    }

    @Test
    void skipsWhatSomebodySaidWouldFail() {
        Report shop = Sample.shop();
        Run run = shop.runs().get(0);
        List<MigrationEntry> known = run.migrations().stream()
                .map(m -> m.grade().equals("reversible") ? m : m.knownAs("known by palindrome-baseline.txt, line 7"))
                .toList();
        Element all = parse(new Report(
                shop.schemaVersion(),
                shop.tool(),
                List.of(new Run(
                        run.folder(),
                        run.format(),
                        run.runner(),
                        run.rows(),
                        run.seed(),
                        run.startedAt(),
                        run.millis(),
                        run.notes(),
                        run.engine(),
                        known,
                        run.summary()))));

        assertThat(elements(all, "failure")).isEmpty();
        assertThat(elements(all, "skipped"))
                .extracting(skipped -> skipped.getAttribute("message"))
                .contains("000003_add_email: schema-restored failed: index customers_email_idx is left behind (and 1"
                        + " more) (known by palindrome-baseline.txt, line 7)");
    }

    @Nested
    class ACaseThatIsInconclusive {

        @Test
        void isNeverGreen() {
            assertThat(only("000006_widen_audit_log: seed-coverage", "failure").getAttribute("type"))
                    .isEqualTo("inconclusive");
        }

        @Test
        void isSkippedWhereAFailedCheckExplainsIt() {
            assertThat(only("000007_discount: schema-restored", "skipped").getAttribute("message"))
                    .isEqualTo("000007_discount: schema-restored is inconclusive: the down failed");
        }
    }

    @ParameterizedTest
    @MethodSource({"dev.palindrome.report.Payloads#forBrowsers", "dev.palindrome.report.Payloads#forTerminals"})
    void isValidWhateverItHolds(String payload) {
        Element hostile = parse(Sample.everywhere(payload));

        assertThat(elements(hostile, "*"))
                .extracting(Element::getTagName)
                .isEqualTo(elements(parse(Sample.everywhere("harmless")), "*").stream()
                        .map(Element::getTagName)
                        .toList());
    }

    private Element only(String name, String child) {
        Element test = elements(suites, "testcase").stream()
                .filter(t -> t.getAttribute("name").equals(name))
                .findFirst()
                .orElseThrow();
        List<Element> children = elements(test, "*");
        assertThat(children).singleElement().extracting(Element::getTagName).isEqualTo(child);
        return children.get(0);
    }

    private static Element parse(Report report) {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(Written.as("junit-xml", report))))
                    .getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError("not XML: " + e.getMessage(), e);
        }
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }
}
