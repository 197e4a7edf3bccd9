package dev.palindrome.database.watchdog;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs scripts that shall outlive us. */
final class Shell {

    private static final Path SHELL = Path.of("/bin/sh");
    private static final boolean SETSID = List.of("/usr/bin/setsid", "/bin/setsid", "/usr/local/bin/setsid").stream()
            .anyMatch(program -> Files.isExecutable(Path.of(program)));

    private Shell() {}

    static boolean isHere() {
        return Files.isExecutable(SHELL);
    }

    /** Return the command of a script; a Ctrl-C, which goes to all of the terminal's processes, does not reach it. */
    static List<String> command(String script, List<String> arguments) {
        var command = new ArrayList<String>();
        if (SETSID) {
            command.add("setsid");
        }
        command.addAll(List.of(SHELL.toString(), "-c", script, "palindrome-watchdog"));
        command.addAll(arguments);
        return command;
    }
}
