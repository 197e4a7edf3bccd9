package dev.palindrome.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BuildIdTest {

    /** The fork. */
    public static void main(String[] arguments) {
        System.out.print(BuildId.current());
    }

    @Test
    void isOneForForksThatHaveAShellEach() throws IOException, InterruptedException {
        assertThat(fork("-Dsurefire.forkNumber=1")).isNotEmpty().isEqualTo(fork("-Dsurefire.forkNumber=2"));
    }

    @Test
    void isAnotherForEachRunOfItsOwn() throws IOException, InterruptedException {
        assertThat(fork("-Dan.ide=1")).isNotEmpty().isNotEqualTo(fork("-Dan.ide=1"));
    }

    private static String fork(String property) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String command = "cd . && '%s' %s -cp target/classes:target/test-classes %s"
                .formatted(java, property, BuildIdTest.class.getName());
        Process shell = new ProcessBuilder("sh", "-c", command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String id = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).isZero();
        return id;
    }
}
