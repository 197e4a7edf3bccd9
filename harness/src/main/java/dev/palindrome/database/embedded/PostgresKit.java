package dev.palindrome.database.embedded;

import dev.palindrome.database.DatabaseServer;
import dev.palindrome.database.postgresql.PostgresAccess;
import dev.palindrome.database.postgresql.PostgresServer;
import dev.palindrome.database.postgresql.PostgresSettings;
import dev.palindrome.database.watchdog.Guard;
import dev.palindrome.failure.NoEngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * PostgreSQL out of Zonky's jars.
 *
 * @param archive the binaries, packed
 * @param privileges how it is run: it refuses to be run by root
 */
record PostgresKit(Archive archive, Privileges privileges) implements Kit {

    private static final String SUPERUSER = "postgres";
    private static final String PORT_TAKEN = "could not create any TCP/IP sockets";

    static PostgresKit of(Archive archive) {
        return new PostgresKit(archive, Privileges.detect());
    }

    @Override
    public String label() {
        return "PostgreSQL " + archive.version();
    }

    @Override
    public String origin() {
        return archive.origin();
    }

    @Override
    public String folder() throws IOException {
        return "pg-%s-%s".formatted(archive.version(), archive.size());
    }

    @Override
    public Path program(Path binaries) {
        return program(binaries, "postgres");
    }

    private static Path program(Path binaries, String name) {
        var plain = binaries.resolve("bin").resolve(name);
        return Files.exists(plain) ? plain : binaries.resolve("bin").resolve(name + ".exe");
    }

    @Override
    public void unpack(Path binaries) throws IOException {
        Unpacker.unpack(archive.open(), binaries);
        if (!Initialisation.isOfMajor(program(binaries, "initdb"), archive.major())) {
            throw new NoEngineException(
                    "what is packed in %s is not PostgreSQL %s; put its binaries beside it, as a jar of their own"
                            .formatted(archive.origin(), archive.major()));
        }
    }

    @Override
    public void initialise(Guard guard, Path binaries, Path data, Path password) throws IOException {
        var command = Initialisation.initdb(program(binaries, "initdb"), archive.major(), SUPERUSER, data, password);
        Initialisation.run(guard, "initdb", privileges.command(command), data);
    }

    @Override
    public List<String> command(Installation installation, Room room, int port) {
        var command = new ArrayList<>(
                List.of(installation.program().toString(), "-D", room.data().toString(), "-p", String.valueOf(port)));
        settings(room).forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return privileges.command(command);
    }

    private Map<String, String> settings(Room room) {
        var settings = PostgresSettings.of(archive.major());
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        // The log is read when the start fails; failing statements of migrations are told elsewhere.
        settings.put("log_min_messages", "log");
        settings.put("log_timezone", "UTC");
        if (Files.isDirectory(WorkFolders.MEMORY) && !room.folder().startsWith(WorkFolders.MEMORY)) {
            // Containers have too little of it for the shared segments of parallel queries.
            settings.put("dynamic_shared_memory_type", "mmap");
        }
        return settings;
    }

    /** The eighth line says whether it takes connections: a file is asked at less cost than a port, and no log fills with refusals. */
    @Override
    public boolean isReady(Room room) {
        try {
            var lines = Files.readAllLines(room.data().resolve(Sweep.PROCESS_OF_POSTGRESQL));
            return lines.size() >= 8 && lines.get(7).strip().equals("ready");
        } catch (IOException e) {
            // Not there yet, no more, or just being written.
            return false;
        }
    }

    @Override
    public boolean isPortTaken(String complaint) {
        return complaint.contains(PORT_TAKEN);
    }

    @Override
    public DatabaseServer over(Installation installation, int port, String because, Runnable stop) {
        var access = new PostgresAccess("127.0.0.1", port, SUPERUSER, installation.password(), SUPERUSER);
        return PostgresServer.over(access, EmbeddedProvider.NAME, because, stop);
    }
}
