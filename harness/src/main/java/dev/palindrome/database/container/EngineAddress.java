package dev.palindrome.database.container;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Where a container engine listens, as DOCKER_HOST writes it: {@code unix:///var/run/docker.sock}, {@code tcp://host:2375}.
 *
 * @param text the address as it is written
 */
record EngineAddress(String text) {

    private static final String UNIX = "unix://";

    static EngineAddress unix(Path socket) {
        return new EngineAddress(UNIX + socket);
    }

    /** Return whether we can speak to it ourselves: named pipes, SSH and TLS are left to Testcontainers. */
    boolean isPlain() {
        var lower = text.toLowerCase(Locale.ROOT);
        return lower.startsWith(UNIX) || lower.startsWith("http://") || lower.startsWith("tcp://") && !isEncrypted();
    }

    SocketChannel open() throws IOException {
        boolean unix = text.startsWith(UNIX);
        var channel = unix ? SocketChannel.open(StandardProtocolFamily.UNIX) : SocketChannel.open();
        try {
            channel.connect(unix ? UnixDomainSocketAddress.of(text.substring(UNIX.length())) : network());
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private SocketAddress network() {
        var address = URI.create(text);
        return new InetSocketAddress(address.getHost(), address.getPort() < 0 ? 2375 : address.getPort());
    }

    private static boolean isEncrypted() {
        var verify = System.getenv("DOCKER_TLS_VERIFY");
        return verify != null && !verify.isBlank();
    }

    @Override
    public String toString() {
        return text;
    }
}
