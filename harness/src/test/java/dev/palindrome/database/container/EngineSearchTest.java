package dev.palindrome.database.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineSearchTest {

    private static final Duration LIMIT = Duration.ofMillis(300);

    @TempDir
    private Path root;

    private Path socket;

    @BeforeEach
    void prepare() throws IOException {
        socket = Files.createDirectories(root.resolve("var/run")).resolve("docker.sock");
    }

    @Test
    void findsAnEngineThatAnswers() throws IOException {
        try (var server = listen(socket, "HTTP/1.0 200 OK\r\n\r\nOK")) {
            assertThat(server.isOpen()).isTrue();
            assertThat(search(Map.of())).isInstanceOf(EngineSearch.Found.class);
        }
    }

    @Test
    void looksOnlyWhereDockerHostSays() throws IOException {
        try (var server = listen(socket, "HTTP/1.0 200 OK\r\n\r\nOK")) {
            assertThat(server.isOpen()).isTrue();
            assertThat(search(Map.of("DOCKER_HOST", "tcp://127.0.0.1:1")))
                    .isInstanceOfSatisfying(
                            EngineSearch.None.class,
                            none -> assertThat(none.because())
                                    .contains("tcp://127.0.0.1:1")
                                    .contains("refused"));
        }
    }

    @Test
    void saysThatThereIsNoSocket() {
        assertThat(because(search(Map.of())))
                .isEqualTo("no container engine answers: there is no socket unix://" + socket);
    }

    @Test
    void saysThatAnEngineIsDead() throws IOException {
        listen(socket, "").close();
        assertThat(because(search(Map.of()))).contains(socket.toString()).contains("refused");
    }

    @Test
    void doesNotWaitLongForAnEngineThatIsSilent() throws IOException {
        try (var server = listen(socket, "")) {
            long start = System.nanoTime();
            assertThat(server.isOpen()).isTrue();
            assertThat(because(search(Map.of()))).contains("no answer within");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void isNotFooledByAnotherServer() throws IOException {
        try (var server = listen(socket, "220 mail.example.org ESMTP\r\n")) {
            assertThat(server.isOpen()).isTrue();
            assertThat(because(search(Map.of()))).contains("does not speak HTTP");
        }
    }

    @Test
    void leavesToTestcontainersWhatItCannotAsk() {
        assertThat(search(Map.of("DOCKER_HOST", "ssh://somewhere"))).isInstanceOf(EngineSearch.Unknown.class);
    }

    @Test
    void tellsHowToUsePodman() throws IOException {
        var podman = Files.createDirectories(root.resolve("run/podman")).resolve("podman.sock");
        try (var server = listen(podman, "HTTP/1.0 200 OK\r\n\r\nOK")) {
            assertThat(server.isOpen()).isTrue();
            assertThat(because(search(Map.of()))).endsWith("set DOCKER_HOST=unix://" + podman + " to use it");
        }
    }

    @Test
    void readsTheFileOfTestcontainers() throws IOException {
        Files.writeString(root.resolve(".testcontainers.properties"), "docker.host=tcp://127.0.0.1:2\n");
        assertThat(because(search(Map.of()))).contains("tcp://127.0.0.1:2");
    }

    private EngineSearch.Result search(Map<String, String> environment) {
        return new EngineSearch(environment, root, root, LIMIT).run();
    }

    private static String because(EngineSearch.Result result) {
        assertThat(result).isInstanceOf(EngineSearch.None.class);
        return ((EngineSearch.None) result).because();
    }

    /** Say the same to everybody; where that is nothing, say nothing and hang on. */
    private static ServerSocketChannel listen(Path socket, String answer) throws IOException {
        var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(socket));
        var thread = new Thread(() -> {
            while (server.isOpen() && !answer.isEmpty()) {
                try (var client = server.accept()) {
                    client.read(ByteBuffer.allocate(1 << 10));
                    client.write(ByteBuffer.wrap(answer.getBytes(StandardCharsets.US_ASCII)));
                } catch (IOException e) {
                    return;
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
        return server;
    }
}
