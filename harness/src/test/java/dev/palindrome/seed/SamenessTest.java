package dev.palindrome.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Same seed, same bytes: in Java machines of their own, each in another language, at another place, and of another version where there is one. */
class SamenessTest {

    private static final List<List<String>> PLACES = List.of(
            List.of("-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Asia/Kolkata", "-Dfile.encoding=UTF-8"),
            List.of("-Duser.language=ar", "-Duser.country=EG", "-Duser.timezone=America/St_Johns"),
            List.of(
                    "-Duser.language=de",
                    "-Duser.country=DE",
                    "-Duser.timezone=Europe/Berlin",
                    "-Dfile.encoding=ISO-8859-1"),
            List.of(
                    "-Duser.language=ja",
                    "-Duser.country=JP",
                    "-Duser.timezone=Pacific/Kiritimati",
                    "-Dfile.encoding=US-ASCII"));

    private record Running(String what, Process process) {}

    @Test
    void rowsAreTheSameOnEachJavaInFourLanguages() throws IOException, InterruptedException, NoSuchAlgorithmException {
        var digests = new java.util.TreeMap<String, String>();
        for (var java : javas()) {
            for (var place : PLACES) {
                var running = start(java, place);
                digests.put(running.what(), answer(running));
            }
        }
        assertThat(digests).hasSizeGreaterThanOrEqualTo(PLACES.size());
        assertThat(digests.values()).as(digests.toString()).containsOnly(MadeRows.digest());
    }

    private static Running start(Path java, List<String> place) throws IOException {
        var command = new ArrayList<String>(List.of(java.toString(), "-Xshare:auto", "-XX:TieredStopAtLevel=1"));
        command.addAll(place);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), MadeRows.class.getName()));
        return new Running(
                java + " " + place,
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    private static String answer(Running running) throws IOException, InterruptedException {
        try (var output = running.process().getInputStream()) {
            var text = new String(output.readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(running.process().waitFor()).as(text).isZero();
            return text.strip();
        }
    }

    /** Return this Java, and every other one of 17 or newer that stands beside it or that the environment names, as CI does. */
    private static TreeSet<Path> javas() throws IOException {
        var home = Path.of(System.getProperty("java.home")).toRealPath();
        var javas = new TreeSet<Path>();
        var homes = new ArrayList<Path>(List.of(home));
        System.getenv().forEach((name, value) -> {
            if (name.matches("(JAVA_HOME|JDK)_(17|2[1-9]).*")) {
                homes.add(Path.of(value));
            }
        });
        try (Stream<Path> beside = Files.list(home.getParent())) {
            beside.filter(path -> path.getFileName().toString().matches(".*\\b(17|2[1-9])\\b.*"))
                    .forEach(homes::add);
        }
        for (var one : homes) {
            var java = one.resolve("bin").resolve("java");
            if (Files.isExecutable(java)) {
                javas.add(java.toRealPath());
            }
        }
        return javas;
    }
}
