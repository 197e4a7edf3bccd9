package dev.palindrome.examples.guide;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.palindrome.examples.guide.GuidePage.Block;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.OutputDirectoryCreator;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** The classes of the guide that are marked as tests pass over the files of their page. */
class GuideTestsTest {

    private static final Pattern CLASS = Pattern.compile("class (\\w+)");

    @TempDir
    Path folder;

    @Test
    void eachTestOfThePagesPassesOverTheFilesOfItsPage() throws Exception {
        var loaders = new ArrayList<URLClassLoader>();
        try {
            var classes = new ArrayList<Class<?>>();
            for (GuidePage page : GuidePage.all()) {
                for (Block block : page.in("java")) {
                    if (block.mark().equals("test")) {
                        URLClassLoader loader = room(page);
                        loaders.add(loader);
                        classes.add(compiled(page, block, loader));
                    }
                }
            }
            assertThat(classes).hasSizeGreaterThan(10);

            Events tests = run(classes);

            assertThat(tests.failed().stream().map(GuideTestsTest::describe)).isEmpty();
            assertThat(classes.stream().map(Class::getName))
                    .containsExactlyInAnyOrderElementsOf(classesOf(tests.succeeded()));
        } finally {
            for (URLClassLoader loader : loaders) {
                loader.close();
            }
        }
    }

    private URLClassLoader room(GuidePage page) throws IOException {
        Path room = folder.resolve(page.word());
        page.writeFiles(Files.createDirectories(room));
        return new URLClassLoader(new URL[] {room.toUri().toURL()}, getClass().getClassLoader());
    }

    private Class<?> compiled(GuidePage page, Block block, ClassLoader loader) throws ClassNotFoundException {
        String name = "guide." + page.word();
        assertThat(new Compiler(folder.resolve(page.word())).errors(name, block.text()))
                .as("%s, %s", page, block)
                .isEmpty();
        Matcher matcher = CLASS.matcher(block.text());
        assertThat(matcher.find()).isTrue();
        return loader.loadClass(name + "." + matcher.group(1));
    }

    private Events run(List<Class<?>> classes) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(classes.stream().map(c -> selectClass(c)).toArray(DiscoverySelector[]::new))
                .configurationParameter(
                        "palindrome.report.directory", folder.resolve("report").toString())
                .configurationParameter("palindrome.provider", "embedded")
                .configurationParameter("palindrome.rows", "20")
                .outputDirectoryCreator(new OneFolder(folder.resolve("attachments")))
                .execute()
                .testEvents();
    }

    private static Set<String> classesOf(Events tests) {
        return tests.stream()
                .flatMap(e -> e.getTestDescriptor().getUniqueId().getSegments().stream())
                .filter(segment -> segment.getType().equals("class-template"))
                .map(UniqueId.Segment::getValue)
                .collect(toSet());
    }

    private static String describe(Event event) {
        return event.getTestDescriptor().getUniqueId()
                + event
                        .getPayload(TestExecutionResult.class)
                        .flatMap(TestExecutionResult::getThrowable)
                        .map(thrown -> ": " + thrown.getMessage())
                        .stream()
                        .collect(joining());
    }

    private record OneFolder(Path getRootDirectory) implements OutputDirectoryCreator {

        @Override
        public Path createOutputDirectory(TestDescriptor test) throws IOException {
            return Files.createDirectories(getRootDirectory);
        }
    }
}
