package dev.palindrome.database.embedded;

import dev.palindrome.database.DatabaseServer;
import dev.palindrome.database.watchdog.Guard;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What is particular to a product that comes out of a jar. */
interface Kit {

    /** Return what it is, for messages: {@code PostgreSQL 18.6.0}. */
    String label();

    /** Return where its binaries come from, as the user would recognise it. */
    String origin();

    /** Return the name of the folder of its installation, which is another one where the binaries are. */
    String folder() throws IOException;

    /** Return how its programs are run. */
    Privileges privileges();

    /** Return the server's program, below the folder of the binaries. */
    Path program(Path binaries);

    /** Unpack the binaries. */
    void unpack(Path binaries) throws IOException;

    /**
     * Make the data of a new server, once for all that will be started.
     *
     * @param password the file that holds the password of the superuser
     */
    void initialise(Guard guard, Path binaries, Path data, Path password) throws IOException;

    /** Return the command that starts a server on its own copy of the data. */
    List<String> command(Installation installation, Room room, int port) throws IOException;

    /** Return whether a server that was started takes connections. */
    boolean isReady(Room room);

    /** Return whether a server did not start because somebody else has its port. */
    boolean isPortTaken(String complaint);

    /** Connect to a server that takes connections. */
    DatabaseServer over(Installation installation, int port, String because, Runnable stop);
}
