package dev.palindrome.junit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.OutputDirectoryCreator;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** Runs samples on embedded servers, and reads what came of it. */
record Runs(Path reports, Map<String, String> parameters) {

    EngineExecutionResults of(DiscoverySelector selector) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selector)
                .configurationParameter("palindrome.report.directory", reports.toString())
                .configurationParameter("palindrome.provider", "embedded")
                .configurationParameters(parameters)
                .outputDirectoryCreator(new OneFolder(reports.resolve("attachments")))
                .execute();
    }

    /** Return the names of those nodes, in their order. */
    static List<String> names(Events events) {
        return events.stream().map(e -> e.getTestDescriptor().getDisplayName()).toList();
    }

    static String message(Event event) {
        return event.getPayload(TestExecutionResult.class)
                .flatMap(TestExecutionResult::getThrowable)
                .map(Throwable::getMessage)
                .orElse("");
    }

    /** Run with a system property, and put back what stood there. */
    static <T> T withProperty(String key, String value, Supplier<T> action) {
        String before = System.setProperty(key, value);
        try {
            return action.get();
        } finally {
            if (before == null) {
                System.clearProperty(key);
            } else {
                System.setProperty(key, before);
            }
        }
    }

    private record OneFolder(Path getRootDirectory) implements OutputDirectoryCreator {

        @Override
        public Path createOutputDirectory(TestDescriptor test) throws IOException {
            return Files.createDirectories(getRootDirectory);
        }
    }
}
