package dev.palindrome.database.embedded;

import dev.palindrome.database.DatabaseServer;
import dev.palindrome.failure.NoEngineException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** One start of a server, with the tries that it takes. */
final class Launch {

    private static final int TRIES = 5;
    private static final long LIMIT_SECONDS = 30;

    /** What a server says whose files have been tidied away; a full disk or a system's limit sound otherwise. */
    private static final Pattern FILES_MISSING = Pattern.compile(
            "loading shared libraries|No such file or directory|could not (find|load)|Library not loaded");

    private final Kit kit;
    private final WorkFolders folders;
    private final Ports ports;

    /** Names ports that are free as far as can be known. */
    @FunctionalInterface
    interface Ports {
        int next() throws IOException;
    }

    Launch(Kit kit, WorkFolders folders, Ports ports) {
        this.kit = kit;
        this.folders = folders;
        this.ports = ports;
    }

    static Launch of(Kit kit) {
        return new Launch(kit, WorkFolders.create(kit.privileges()), Launch::freePort);
    }

    /** Return the running server. */
    DatabaseServer start(String because) {
        Sweep.of(folders.run());
        Sweep.of(folders.cache());
        var complaint = "";
        boolean unpackedAgain = false;
        for (int i = 0; i < TRIES; i++) {
            var installation = Installation.of(kit, folders.cache());
            try {
                var room = Room.create(folders.run(), kit.privileges());
                int port = ports.next();
                complaint = launch(installation, room, port);
                if (complaint.isEmpty()) {
                    return kit.over(installation, port, because, room::close);
                }
                if (FILES_MISSING.matcher(complaint).find() && !unpackedAgain) {
                    installation.discard();
                    unpackedAgain = true;
                } else if (!kit.isPortTaken(complaint)) {
                    break;
                }
            } catch (IOException e) {
                throw new NoEngineException(
                        "cannot start the embedded %s in %s: %s; is the disk full?"
                                .formatted(kit.label(), folders.run(), e),
                        e);
            }
        }
        throw new NoEngineException("the embedded %s did not start; it said: %s".formatted(kit.label(), complaint));
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
        DataCopy.copy(installation.data(), room.data(), kit.privileges());
        room.guard().launch(kit.command(installation, room, port));
        return awaitReady(room);
    }

    private String awaitReady(Room room) {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (room.guard().isRunning()) {
            if (kit.isReady(room)) {
                return "";
            }
            if (System.nanoTime() > limit) {
                return "not ready after %s s: %s".formatted(LIMIT_SECONDS, Initialisation.tail(room.log()));
            }
            Initialisation.pause();
        }
        return Initialisation.tail(room.log());
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
