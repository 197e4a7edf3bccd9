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
import java.util.regex.Pattern;

/** One start of a server, with the tries that it takes. */
final class Launch {

    private static final int TRIES = 5;
    private static final long LIMIT_SECONDS = 30;
    private static final String PORT_TAKEN = "could not create any TCP/IP sockets";

    /** What a server says whose files have been tidied away; a full disk or a system's limit sound otherwise. */
    private static final Pattern FILES_MISSING = Pattern.compile(
            "loading shared libraries|No such file or directory|could not (find|load)|Library not loaded");

    private final Archive archive;
    private final Privileges privileges;
    private final WorkFolders folders;
    private final Ports ports;

    /** Names ports that are free as far as can be known. */
    @FunctionalInterface
    interface Ports {
        int next() throws IOException;
    }

    Launch(Archive archive, Privileges privileges, WorkFolders folders, Ports ports) {
        this.archive = archive;
        this.privileges = privileges;
        this.folders = folders;
        this.ports = ports;
    }

    static Launch of(Archive archive) {
        var privileges = Privileges.detect();
        return new Launch(archive, privileges, WorkFolders.create(privileges), Launch::freePort);
    }

    /** Return the running server. */
    DatabaseServer start(String because) {
        Sweep.of(folders.run());
        Sweep.of(folders.cache());
        var complaint = "";
        boolean unpackedAgain = false;
        for (int i = 0; i < TRIES; i++) {
            var installation = Installation.of(archive, folders.cache(), privileges);
            try {
                var room = Room.create(folders.run(), privileges);
                int port = ports.next();
                complaint = launch(installation, room, port);
                if (complaint.isEmpty()) {
                    return over(installation, room, port, because);
                }
                if (FILES_MISSING.matcher(complaint).find() && !unpackedAgain) {
                    installation.discard();
                    unpackedAgain = true;
                } else if (!complaint.contains(PORT_TAKEN)) {
                    break;
                }
            } catch (IOException e) {
                throw new NoEngineException(
                        "cannot start the embedded PostgreSQL in %s: %s; is the disk full?".formatted(folders.run(), e),
                        e);
            }
        }
        throw new NoEngineException(
                "the embedded PostgreSQL %s did not start; it said: %s".formatted(archive.version(), complaint));
    }

    /** Return what the server complained about, or nothing once it takes connections. */
    private String launch(Installation installation, Room room, int port) throws IOException {
        var complaint = "nothing";
        try {
            complaint = copyAndLaunch(installation, room, port);
            return complaint;
        } finally {
            if (!complaint.isEmpty()) {
                room.close();
            }
        }
    }

    private String copyAndLaunch(Installation installation, Room room, int port) throws IOException {
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
        if (Files.isDirectory(WorkFolders.MEMORY) && !folders.run().startsWith(WorkFolders.MEMORY)) {
            // Containers have too little of it for the shared segments of parallel queries.
            settings.put("dynamic_shared_memory_type", "mmap");
        }
        return settings;
    }

    private static String awaitReady(Room room) {
        var status = room.data().resolve("postmaster.pid");
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (room.guard().isRunning()) {
            if (isReady(status)) {
                return "";
            }
            if (System.nanoTime() > limit) {
                return "not ready after %s s: %s".formatted(LIMIT_SECONDS, Initialisation.tail(room.log()));
            }
            Initialisation.pause();
        }
        return Initialisation.tail(room.log());
    }

    /** The eighth line says whether it takes connections: a file is asked at less cost than a port, and no log fills with refusals. */
    private static boolean isReady(Path status) {
        try {
            var lines = Files.readAllLines(status);
            return lines.size() >= 8 && lines.get(7).strip().equals("ready");
        } catch (IOException e) {
            // Not there yet, no more, or just being written.
            return false;
        }
    }

    private static DatabaseServer over(Installation installation, Room room, int port, String because) {
        var access = new PostgresAccess(
                "127.0.0.1", port, Installation.SUPERUSER, installation.password(), Installation.SUPERUSER);
        return PostgresServer.over(access, "embedded", because, room::close);
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
