package dev.palindrome.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.examples.guide.GuidePage.Block;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the guide shows can be copied: its Java compiles, and its XML is XML and names the versions of the build. */
class GuideSnippetsTest {

    private static final Pattern DEPENDENCY =
            Pattern.compile("<artifactId>([^<$]+)</artifactId>\\s*<version>([^<$]+)</version>");

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("java")
    void javaCompiles(GuidePage page, Block block, @TempDir Path classes) {
        assertThat(new Compiler(classes).errors("guide." + page.word(), block.text()))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("xml")
    void xmlIsWellFormedAndOfTheVersionsOfTheBuild(GuidePage page, Block block) throws Exception {
        String text = "<snippet>" + block.text().replaceFirst("<\\?xml[^>]*\\?>", "") + "</snippet>";
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));

        String build = Files.readString(Path.of("../pom.xml"));
        assertThat(DEPENDENCY.matcher(text).results()).allSatisfy(found -> {
            if (build.contains("<artifactId>" + found.group(1) + "</artifactId>\n        <version>")
                    && !build.contains("<artifactId>" + found.group(1) + "</artifactId>\n        <version>${")) {
                assertThat(build)
                        .containsPattern("<artifactId>%s</artifactId>\\s*<version>%s</version>"
                                .formatted(Pattern.quote(found.group(1)), Pattern.quote(found.group(2))));
            }
        });
    }

    static Stream<Arguments> java() throws IOException {
        return blocks("java");
    }

    static Stream<Arguments> xml() throws IOException {
        return blocks("xml");
    }

    private static Stream<Arguments> blocks(String language) throws IOException {
        List<GuidePage> pages = GuidePage.all();
        return pages.stream().flatMap(page -> page.in(language).stream().map(block -> Arguments.of(page, block)));
    }
}
