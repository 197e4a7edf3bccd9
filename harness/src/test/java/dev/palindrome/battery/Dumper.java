package dev.palindrome.battery;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Runs the server's own pg_dump inside of its container. */
final class Dumper {

    private static final String HEADING = "=== ";

    /** What differs between two dumps of the same schema: tokens against injection, and remarks on versions. */
    private static final Pattern CHANCE =
            Pattern.compile("\\\\(?:un)?restrict .*|-- Dumped .*|-- Started .*|-- Completed .*|");

    private final ContainerShell shell;
    private final String user;

    /** @param session any session on the server */
    Dumper(Connection session) throws SQLException {
        shell = new ContainerShell(session);
        user = session.getMetaData().getUserName();
    }

    /** Return the dumps by the databases' names, which do not occur in the dumps. */
    Map<String, String> schemas(List<String> databases) {
        String script = databases.stream()
                .map(name ->
                        "echo '%s%s' && pg_dump -U %s --schema-only --create %s".formatted(HEADING, name, user, name))
                .collect(Collectors.joining(" && "));
        Map<String, String> dumps = new TreeMap<>();
        for (String part : shell.execute(script).split("(?m)^" + HEADING)) {
            String[] both = part.split("\n", 2);
            if (both.length == 2) {
                dumps.put(both[0], normalised(both[1].replace(both[0], "DATABASE")));
            }
        }
        return dumps;
    }

    /** Return what belongs to no single database, without passwords: each time they are salted anew. */
    String globals() {
        return normalised(shell.execute("pg_dumpall -U %s --globals-only --no-role-passwords".formatted(user)));
    }

    private static String normalised(String dump) {
        return dump.lines().filter(line -> !CHANCE.matcher(line).matches()).collect(Collectors.joining("\n"));
    }
}
