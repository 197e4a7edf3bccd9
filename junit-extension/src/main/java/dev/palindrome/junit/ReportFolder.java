package dev.palindrome.junit;

import dev.palindrome.report.JsonReport;
import dev.palindrome.report.Report;
import dev.palindrome.report.ReportWriter;
import dev.palindrome.report.ReportWriters;
import dev.palindrome.report.Run;
import java.io.IOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The folder of the reports: {@code target/palindrome} for Maven, {@code build/palindrome} for Gradle, or as
 * {@code palindrome.report.directory} says. Several forks of one build write fragments there, which are merged under a lock.
 */
final class ReportFolder {

    private static final List<String> FORMATS = List.of("html", "json", "markdown", "junit-xml");
    private static final String FRAGMENTS = "fragments";

    private final Path path;
    private final String build;

    ReportFolder(Path path, String build) {
        this.path = path;
        this.build = build;
    }

    static ReportFolder of(Lookup lookup) {
        Path path = lookup.text("report.directory").map(Path::of).orElseGet(() -> usual(Path.of("")));
        return new ReportFolder(path, BuildId.current());
    }

    /** Where both build tools could be meant, the process tells: Gradle marks those that it starts. */
    static Path usual(Path project) {
        boolean script = Stream.of("build.gradle", "build.gradle.kts")
                .map(project::resolve)
                .anyMatch(Files::exists);
        boolean gradle = System.getProperty("org.gradle.test.worker") != null
                || script && !Files.exists(project.resolve("pom.xml"));
        return project.resolve(gradle ? "build" : "target").resolve("palindrome");
    }

    /** Add runs, by the name of their test class, to those that other forks of this build wrote, and write all reports anew. */
    @SuppressWarnings("try") // the lock is held, not used
    void write(Map<String, Run> runs, Function<Map<String, Run>, Report> report) throws IOException {
        Files.createDirectories(path);
        try (FileChannel channel =
                        FileChannel.open(path.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            Map<String, Run> merged = merge(runs);
            for (String format : FORMATS) {
                ReportWriter writer = ReportWriters.named(format);
                writeAtomically("report." + writer.fileEnding(), out -> writer.write(report.apply(merged), out));
            }
        }
    }

    private Map<String, Run> merge(Map<String, Run> runs) throws IOException {
        Path fragments = path.resolve(FRAGMENTS);
        Path ours = fragments.resolve(build);
        deleteOthers(fragments, ours);
        Files.createDirectories(ours);
        Map<String, Run> merged = new TreeMap<>();
        try (Stream<Path> files = Files.list(ours)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                Report fragment = JsonReport.read(Files.readString(file));
                merged.put(
                        name.substring(0, name.length() - ".json".length()),
                        fragment.runs().get(0));
            }
        }
        merged.putAll(runs);
        for (Map.Entry<String, Run> run : runs.entrySet()) {
            String json = JsonReport.text(Report.of("fragment", List.of(run.getValue())));
            Files.writeString(ours.resolve(run.getKey() + ".json"), json);
        }
        return merged;
    }

    /** What an earlier build left is not part of this one. */
    private static void deleteOthers(Path fragments, Path ours) throws IOException {
        if (!Files.isDirectory(fragments)) {
            return;
        }
        try (Stream<Path> all = Files.walk(fragments)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (!file.startsWith(ours)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private void writeAtomically(String name, Writing writing) throws IOException {
        // Under the lock nobody else writes it; a temporary file of the JDK's could be read by its owner alone.
        Path draft = path.resolve("." + name + ".part");
        try (Writer out = Files.newBufferedWriter(draft)) {
            writing.write(out);
        }
        Files.move(draft, path.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    @FunctionalInterface
    private interface Writing {
        void write(Writer out) throws IOException;
    }
}
