package dev.palindrome.report.junitxml;

import dev.palindrome.report.ChainEntry;
import dev.palindrome.report.CoverageText;
import dev.palindrome.report.MigrationEntry;
import dev.palindrome.report.Printable;
import dev.palindrome.report.Report;
import dev.palindrome.report.Reproduction;
import dev.palindrome.report.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes suites and cases. For one report. */
final class Suites {

    private static final int LONGEST = 2_000;

    private final XMLStreamWriter xml;

    Suites(XMLStreamWriter xml) {
        this.xml = xml;
    }

    void write(Report report) throws XMLStreamException {
        var elsewhere = new Elsewhere(report);
        List<TestCase> all =
                report.runs().stream().flatMap(run -> cases(run, elsewhere)).toList();
        xml.writeStartDocument();
        start(0, "testsuites");
        attribute("name", report.tool().name());
        totals(all, report.runs().stream().mapToLong(Run::millis).sum());
        for (Run run : report.runs()) {
            suite(run, elsewhere);
        }
        end(0);
        xml.writeCharacters("\n");
        xml.writeEndDocument();
    }

    private static Stream<TestCase> cases(Run run, Elsewhere elsewhere) {
        return Stream.concat(
                run.migrations().stream()
                        .flatMap(migration -> TestCase.of(migration, elsewhere.of(run, migration)).stream()),
                TestCase.ofCoverage(run.coverage()).stream());
    }

    private void suite(Run run, Elsewhere elsewhere) throws XMLStreamException {
        List<TestCase> cases = cases(run, elsewhere).toList();
        start(1, "testsuite");
        attribute(
                "name",
                "%s on %s:%s"
                        .formatted(
                                run.folder(), run.engine().name(), run.engine().version()));
        totals(cases, run.millis());
        attribute("timestamp", run.startedAt());
        properties(run);
        String className = className(run);
        for (TestCase test : cases) {
            testCase(test, className);
        }
        List<String> said = new ArrayList<>(elsewhere.sentences(run));
        if (run.chain() != null) {
            said.addAll(chain(run.chain()));
        }
        if (!said.isEmpty()) {
            output(said);
        }
        end(1);
    }

    private void totals(List<TestCase> cases, long millis) throws XMLStreamException {
        attribute("tests", Integer.toString(cases.size()));
        attribute(
                "failures",
                Long.toString(cases.stream().filter(TestCase::isFailure).count()));
        attribute("errors", "0");
        attribute(
                "skipped",
                Long.toString(cases.stream().filter(TestCase::isSkipped).count()));
        attribute("time", seconds(millis));
    }

    private void properties(Run run) throws XMLStreamException {
        start(2, "properties");
        property("format", run.format());
        property("rows", Integer.toString(run.rows()));
        property("seed", Long.toString(run.seed()));
        property("provider", run.engine().provider());
        property("because", run.engine().because());
        property("command", Reproduction.of(run));
        for (Run.SettingEntry setting : run.settings()) {
            property("setting " + setting.name(), setting.value());
        }
        if (run.coverage() != null) {
            property("coverage", CoverageText.figures(run.coverage()));
        }
        for (MigrationEntry migration : run.migrations()) {
            if (migration.coverage() != null) {
                property("coverage " + migration.name(), CoverageText.ofMigration(migration.coverage()));
            }
        }
        for (String note : run.notes()) {
            property("note", note);
        }
        end(2);
    }

    private void property(String name, String value) throws XMLStreamException {
        indent(3);
        xml.writeEmptyElement("property");
        attribute("name", name);
        attribute("value", value);
    }

    /** No case of its own: it changes no grade, so it must not change the colour of a build either. */
    private static List<String> chain(ChainEntry chain) {
        List<String> lines = new ArrayList<>();
        lines.add("all the way down: " + chain.sentence());
        chain.leftBehind().forEach(r -> lines.add("- " + r.line()));
        chain.notes().forEach(note -> lines.add("note: " + note));
        return lines;
    }

    private void output(List<String> lines) throws XMLStreamException {
        start(2, "system-out");
        xml.writeCharacters(lines.stream()
                .map(line -> Printable.cut(Printable.line(line), LONGEST))
                .collect(Collectors.joining("\n")));
        xml.writeEndElement();
    }

    private void testCase(TestCase test, String className) throws XMLStreamException {
        indent(2);
        if (test.element().isEmpty()) {
            xml.writeEmptyElement("testcase");
            identity(test, className);
            return;
        }
        xml.writeStartElement("testcase");
        identity(test, className);
        start(3, test.element());
        attribute("message", test.message());
        if (test.isFailure()) {
            attribute("type", test.type());
            xml.writeCharacters(test.text());
        }
        xml.writeEndElement();
        end(2);
    }

    private void identity(TestCase test, String className) throws XMLStreamException {
        attribute("classname", className);
        attribute("name", test.name());
        attribute("time", seconds(test.millis()));
    }

    /**
     * Return the folder as if it were a package, and the engine as if it were a class: so build servers group the cases. The major
     * version alone, so that a patch of the engine does not start a new history.
     */
    private static String className(Run run) {
        String folder = Arrays.stream(run.folder().split("[/\\\\]"))
                .filter(part -> !part.isBlank() && !part.matches("\\.+"))
                .map(part -> part.replace('.', '_'))
                .collect(Collectors.joining("."));
        String engine = Reproduction.database(run.engine()).replace(':', '-').replace('.', '_');
        return folder.isEmpty() ? engine : folder + "." + engine;
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.3f", millis / 1_000.0);
    }

    private void start(int depth, String name) throws XMLStreamException {
        indent(depth);
        xml.writeStartElement(name);
    }

    private void end(int depth) throws XMLStreamException {
        indent(depth);
        xml.writeEndElement();
    }

    private void indent(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, Printable.cut(Printable.line(value), LONGEST));
    }
}
