package dev.palindrome.cli;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.report.Report;
import dev.palindrome.report.ReportWriter;
import dev.palindrome.report.ReportWriters;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** One {@code --out FORMAT=PATH}. */
record Output(ReportWriter writer, Path path) {

    /**
     * Read {@code html=report.html}, and see to it that the file can be written before any time is spent.
     *
     * @throws ConfigurationException where the format is unknown, or the path cannot be written to
     */
    static Output parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 1 || equals == text.length() - 1) {
            throw new ConfigurationException(
                    "--out \"%s\" is not of the form FORMAT=PATH; for example html=report.html".formatted(text));
        }
        ReportWriter writer = ReportWriters.named(text.substring(0, equals));
        try {
            var output = new Output(writer, Path.of(text.substring(equals + 1)).toAbsolutePath());
            output.prepare();
            return output;
        } catch (InvalidPathException | IOException e) {
            throw new ConfigurationException(
                    "--out \"%s\" cannot be written: %s; name a file in a folder that you may write to"
                            .formatted(text, reason(e)),
                    e);
        }
    }

    private void prepare() throws IOException {
        if (Files.isDirectory(path)) {
            throw new IOException(path + " is a directory");
        }
        Files.createDirectories(folder());
        Files.delete(Files.createFile(draft()));
    }

    /** Write the report; a reader never sees half of it. */
    void write(Report report) throws IOException {
        Path draft = draft();
        try {
            try (Writer out = Files.newBufferedWriter(draft)) {
                writer.write(report, out);
            }
            Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** A temporary file of the JDK's could be read by its owner alone, and so could the report. */
    private Path draft() {
        return folder().resolve(".%s.%s.part"
                .formatted(path.getFileName(), ProcessHandle.current().pid()));
    }

    private Path folder() {
        Path parent = path.getParent();
        return parent == null ? path : parent;
    }

    private static String reason(Exception e) {
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }
}
