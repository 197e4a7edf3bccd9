package dev.palindrome.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.palindrome.report.Report;
import dev.palindrome.report.Sample;
import dev.palindrome.report.Written;
import java.io.IOException;
import java.io.StringReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class HtmlReportTest {

    private static final Pattern VOID = Pattern.compile("<(meta|link)((?:[^>\"]++|\"[^\"]*+\")*+)>");
    private static final String PAGE = Written.as("html", Sample.shop());
    private static final Element DOCUMENT = parse(PAGE);

    @Test
    void aFullDiskIsSaidAsSuch() {
        var full = new Writer() {
            @Override
            public void write(char[] text, int start, int length) throws IOException {
                throw new IOException("No space left on device");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        assertThatIOException()
                .isThrownBy(() -> new HtmlReport().write(Sample.shop(), full))
                .withMessage("No space left on device");
    }

    @Nested
    class AReversibleMigrationWithAFindingBesideItsGrade {

        private final Element page = parse(Written.as(
                "html",
                Report.of(
                        "0.1.0",
                        List.of(Sample.run("db", List.of(Sample.good(1, "create_orders"), Sample.unkind(2)))))));

        @Test
        void doesNotLeaveThePageGreen() {
            assertThat(elements(page, "h1")).singleElement().satisfies(h1 -> {
                assertThat(h1.getAttribute("class")).isEqualTo("mark bad");
                assertThat(h1.getTextContent())
                        .isEqualTo("All 2 migrations are reversible; 1 of the reversible ones fails a check beside the"
                                + " grade.");
            });
        }

        @Test
        void isOpenAndSaysBoth() {
            assertThat(elements(page, "details"))
                    .filteredOn(details -> details.getAttribute("class").startsWith("migration"))
                    .extracting(details -> details.hasAttribute("open"))
                    .containsExactly(true, false);
            assertThat(elements(page, "tr"))
                    .last()
                    .satisfies(row -> assertThat(elements(row, "span"))
                            .extracting(badge -> badge.getAttribute("class") + ": " + badge.getTextContent())
                            .containsExactly("badge good: reversible", "badge bad: rollback-after-writes"));
            assertThat(elements(page, "h3"))
                    .extracting(Element::getTextContent)
                    .containsExactly("Not reversible, or with findings beside the grade", "Reversible");
        }

        @Test
        void canBeJumpedTo() {
            assertThat(elements(page, "a"))
                    .extracting(a -> a.getAttribute("href") + " " + a.getTextContent())
                    .contains("#000002 000002 rollback-after-writes");
        }

        @Test
        void isNotGreenEitherWhereNobodyCanTell() {
            Element untold = parse(Written.as(
                    "html", Report.of("0.1.0", List.of(Sample.run("db", List.of(Sample.untried(1)))))));

            assertThat(elements(untold, "h1"))
                    .extracting(h1 -> h1.getAttribute("class"))
                    .containsExactly("mark open");
        }
    }

    @Nested
    class ThePage {

        @Test
        void needsNoNetworkAndRunsNoScript() {
            assertThat(PAGE)
                    .contains("content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none';"
                            + " form-action 'none'\"")
                    .doesNotContain("<script", "javascript:", " onclick");
            assertThat(elements(DOCUMENT, "*"))
                    .filteredOn(element -> element.hasAttribute("src") || element.hasAttribute("href"))
                    .extracting(element -> element.getAttribute("src") + element.getAttribute("href"))
                    .allMatch(target -> target.startsWith("#") || target.startsWith("data:"));
        }

        @Test
        void saysTheVerdictInItsTitleAndHeading() {
            String verdict = "2 of 7 migrations are reversible; 2 are broken, 1 is irreversible, 1 is lossy and 1 is"
                    + " unproven.";

            assertThat(elements(DOCUMENT, "h1"))
                    .singleElement()
                    .satisfies(h1 -> assertThat(h1.getTextContent()).isEqualTo(verdict));
            assertThat(PAGE).contains("<title>" + verdict + " - Palindrome</title>");
        }

        @Test
        void saysWhatRanAndWhere() {
            assertThat(DOCUMENT.getTextContent())
                    .contains("example-tests/shop/db/migration", "golang-migrate", "PostgreSQL 18.6")
                    .contains("no container engine answers", "1,000 rows a table", "seed 42", "2 files have no down")
                    .contains("2026-11-20 10:15:30 UTC", "took 5.1 s");
        }

        @Test
        void linksOnlyToPlacesThatExistOnce() {
            List<String> ids = elements(DOCUMENT, "*").stream()
                    .map(element -> element.getAttribute("id"))
                    .filter(id -> !id.isEmpty())
                    .toList();

            assertThat(ids).doesNotHaveDuplicates().contains("000003", "000003.schema-restored");
            assertThat(elements(DOCUMENT, "a"))
                    .extracting(a -> a.getAttribute("href").substring(1))
                    .isSubsetOf(ids);
        }

        @Test
        void describesItsTables() {
            assertThat(elements(DOCUMENT, "table"))
                    .isNotEmpty()
                    .allMatch(table -> elements(table, "caption").size() == 1);
            assertThat(elements(DOCUMENT, "th")).allMatch(th -> th.hasAttribute("scope"));
        }
    }

    @Nested
    class AMigration {

        @Test
        void isOpenWhereSomebodyShouldLook() {
            assertThat(elements(DOCUMENT, "details"))
                    .filteredOn(details -> details.getAttribute("class").startsWith("migration"))
                    .extracting(details -> details.hasAttribute("open"))
                    .containsExactly(true, true, true, true, true, false, false);
        }

        @Test
        void showsTheLineAtFault() {
            assertThat(elements(DOCUMENT, "mark"))
                    .singleElement()
                    .satisfies(mark -> assertThat(mark.getTextContent()).isEqualTo("7    drop column discount\n"));
        }

        @Test
        void showsTextsOfSeveralLinesAsADiff() {
            assertThat(PAGE).contains("<span class=\"del\">-  and i.cancelled_at is null\n</span>");
        }

        @Test
        void saysWhatToEditAndHowToSeeItAgain() {
            assertThat(PAGE)
                    .contains("<code>000003_add_email.down.sql:1</code>", "DROP INDEX public.customers_email_idx;")
                    .contains("palindrome verify example-tests/shop/db/migration --format golang-migrate --database"
                            + " postgresql:18 --rows 1000 --seed 42 --only 000003<");
        }
    }

    @Nested
    class Extremes {

        @Test
        void holdsNoMigration() {
            Element page = parse(Written.as("html", Sample.good(0)));

            assertThat(elements(page, "h1").get(0).getTextContent()).isEqualTo("There was no migration to verify.");
            assertThat(elements(parse(Written.as("html", Report.of("1", List.of()))), "table"))
                    .isEmpty();
        }

        @Test
        void holdsThreeHundredInAMegabyte() {
            assertThat(Written.as("html", Sample.good(300)).getBytes(StandardCharsets.UTF_8).length)
                    .isLessThan(1_000_000);
        }

        @Test
        void holdsSeveralRuns() {
            Element page = parse(Written.as("html", Sample.shopTwice()));

            assertThat(elements(page, "section"))
                    .filteredOn(section -> section.getAttribute("class").equals("run"))
                    .extracting(section -> section.getAttribute("id"))
                    .containsExactly("run", "run~2");
            assertThat(elements(page, "div"))
                    .extracting(div -> div.getAttribute("id"))
                    .contains("000001", "000001~2");
        }

        @Test
        void cutsLongTextsWithANote() {
            String page = Written.as("html", Sample.everywhere("x".repeat(10_000)));

            assertThat(page).contains("more characters)");
            assertThat(page.length()).isLessThan(220_000);
        }
    }

    @ParameterizedTest
    @MethodSource({"dev.palindrome.report.Payloads#forBrowsers", "dev.palindrome.report.Payloads#forTerminals"})
    void showsHostileTextsAsTexts(String payload) {
        String page = Written.as("html", Sample.everywhere(payload));

        assertThat(skeleton(page)).isEqualTo(skeleton(Written.as("html", Sample.everywhere("harmless"))));
        assertThat(page).doesNotContain("<script", "<img", "<iframe", "\u202e", "\u0000", "\u001b");
    }

    /** Return the names of all elements and attributes: a payload that gets through would change them. */
    private static List<String> skeleton(String page) {
        return elements(parse(page), "*").stream()
                .map(element -> element.getTagName() + attributes(element))
                .toList();
    }

    private static List<String> attributes(Element element) {
        return IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(i -> element.getAttributes().item(i).getNodeName())
                .toList();
    }

    /** Read the page as XML, which it is but for a handful of tags: stricter than any browser. */
    private static Element parse(String page) {
        String xml = VOID.matcher(page.replaceFirst("<!doctype html>", ""))
                .replaceAll("<$1$2/>")
                .replace(" open>", " open=\"\">");
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)))
                    .getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError("not well-formed: " + e.getMessage(), e);
        }
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }
}
