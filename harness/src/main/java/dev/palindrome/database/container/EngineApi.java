package dev.palindrome.database.container;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Speaks to a container engine, each time within a limit. Testcontainers cannot be asked: where an image cannot be pulled its own
 * look for an engine takes minutes.
 */
record EngineApi(EngineAddress address) {

    /**
     * An answer.
     *
     * @param status the status of HTTP
     * @param body the text that came with it
     */
    record Answer(int status, String body) {
        boolean isGood() {
            return status >= 200 && status < 300;
        }
    }

    /** Send a request without a body and read the answer to its end. */
    Answer send(String method, String path, Duration limit) throws IOException {
        var open = new AtomicReference<SocketChannel>();
        var answer = new CompletableFuture<Answer>();
        var thread = new Thread(() -> exchange(method, path, open, answer), "palindrome-container-engine");
        thread.setDaemon(true);
        thread.start();
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException("no answer within %s ms".formatted(limit.toMillis()), e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for " + address);
        } finally {
            // What is still blocked in there wakes up with an exception.
            close(open.get());
        }
    }

    private void exchange(
            String method, String path, AtomicReference<SocketChannel> open, CompletableFuture<Answer> answer) {
        try (var channel = address.open()) {
            open.set(channel);
            // HTTP/1.0 has the engine end the connection after the answer, which then comes in one piece.
            var request = "%s %s HTTP/1.0\r\nHost: docker\r\nContent-Length: 0\r\n\r\n".formatted(method, path);
            var bytes = ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            answer.complete(parse(readAll(channel)));
        } catch (AsynchronousCloseException e) {
            answer.completeExceptionally(new IOException("given up", e));
        } catch (IOException | RuntimeException e) {
            answer.completeExceptionally(e);
        }
    }

    private static String readAll(SocketChannel channel) throws IOException {
        var all = new ByteArrayOutputStream();
        var buffer = ByteBuffer.allocate(1 << 14);
        while (channel.read(buffer) >= 0) {
            all.write(buffer.array(), 0, buffer.position());
            buffer.clear();
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    private static Answer parse(String text) throws IOException {
        var parts = text.split("\r\n\r\n", 2);
        var words = parts[0].split("[ \r\n]", 3);
        if (words.length < 2 || !words[0].startsWith("HTTP/") || !words[1].matches("\\d{3}")) {
            throw new IOException("what answers does not speak HTTP");
        }
        return new Answer(Integer.parseInt(words[1]), parts.length > 1 ? parts[1] : "");
    }

    private static void close(@Nullable SocketChannel channel) throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
