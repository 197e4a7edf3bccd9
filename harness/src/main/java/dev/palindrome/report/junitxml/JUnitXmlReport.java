package dev.palindrome.report.junitxml;

import dev.palindrome.report.Report;
import dev.palindrome.report.ReportWriter;
import java.io.IOException;
import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;

/**
 * Writes a report as the XML of JUnit that build servers read: a suite for each run, a test case for each migration and check,
 * with the migration's name in the case's. Valid XML 1.0 whatever the texts hold. Safe for use by several threads.
 */
public final class JUnitXmlReport implements ReportWriter {

    @Override
    public String format() {
        return "junit-xml";
    }

    @Override
    public String fileEnding() {
        return "xml";
    }

    @Override
    public void write(Report report, Writer out) throws IOException {
        try {
            // The JDK's own: another one on the class path may escape other characters.
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            new Suites(xml).write(report);
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException("cannot write the JUnit XML report: " + e.getMessage(), e);
        }
    }
}
