package dev.palindrome.database.embedded;

import dev.palindrome.database.DatabaseServer;
import dev.palindrome.database.postgresql.PostgresAccess;
import dev.palindrome.database.postgresql.PostgresServer;
import dev.palindrome.database.postgresql.PostgresSettings;
import dev.palindrome.failure.NoEngineException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One start of a server, with the tries that it takes. */
final class Launch {

    private static final int TRIES = 5;
    private static final long LIMIT_SECONDS = 30;

    private final Archive archive;
    private final String because;
    private final Privileges privileges = Privileges.detect();
    private final WorkFolders folders = WorkFolders.create(privileges);

    Launch(Archive archive, String because) {
        this.archive = archive;
        this.because = because;
    }

    DatabaseServer start() {
        Sweep.of(folders.run());
        Sweep.of(folders.cache());
        var installation = Installation.of(archive, folders.cache(), privileges);
        var complaint = "";
        for (int i = 0; i < TRIES; i++) {
            try {
                var room = Room.create(folders.run(), privileges);
                int port = freePort();
                complaint = launch(installation, room, port);
                if (complaint.isEmpty()) {
                    return over(installation, room, port);
                }
                room.close();
            } catch (IOException e) {
                throw new NoEngineException(
                        "cannot start the embedded PostgreSQL in %s: %s; is the disk full?".formatted(folders.run(), e),
                        e);
            }
            if (!complaint.contains("could not create any TCP/IP sockets")) {
                break;
            }
        }
        throw new NoEngineException(
                "the embedded PostgreSQL %s did not start; it said: %s".formatted(archive.version(), complaint));
    }

    /** Return what the server complained about, or nothing once it takes connections. */
    private String launch(Installation installation, Room room, int port) throws IOException {
        DataCopy.copy(installation.data(), room.data(), privileges);
        var command = new ArrayList<>(List.of(
                installation.program("postgres").toString(), "-D", room.data().toString(), "-p", String.valueOf(port)));
        settings().forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        room.guard().launch(privileges.command(command));
        return awaitReady(room);
    }

    private Map<String, String> settings() {
        var settings = PostgresSettings.of(archive.major());
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        // The log is read when the start fails; failing statements of migrations are told elsewhere.
        settings.put("log_min_messages", "log");
        settings.put("log_timezone", "UTC");
        return settings;
    }

    private static String awaitReady(Room room) throws IOException {
        var status = room.data().resolve("postmaster.pid");
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (room.guard().isRunning()) {
            if (isReady(status)) {
                return "";
            }
            if (System.nanoTime() > limit) {
                return "not ready after %d s: %s".formatted(LIMIT_SECONDS, Initialisation.tail(room.log()));
            }
            Initialisation.pause();
        }
        return Initialisation.tail(room.log());
    }

    /** The eighth line says whether it takes connections: a file is asked at less cost than a port, and no log fills with refusals. */
    private static boolean isReady(Path status) throws IOException {
        if (!Files.exists(status)) {
            return false;
        }
        var lines = Files.readAllLines(status);
        return lines.size() >= 8 && lines.get(7).strip().equals("ready");
    }

    private DatabaseServer over(Installation installation, Room room, int port) {
        var access = new PostgresAccess(
                "127.0.0.1", port, Installation.SUPERUSER, installation.password(), Installation.SUPERUSER);
        return PostgresServer.over(access, "embedded", because, room::close);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
