package dev.palindrome.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.stream.Stream;

/** One run of the program, for tests: its exit code and what it said. */
record Program(int exit, String out, String err) {

    static Program run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new Program(exit, out.toString(), err.toString());
    }

    /** Verify the schema alone, which is the fastest. */
    static Program verify(Path folder, String... more) {
        return run(Stream.concat(
                        Stream.of("verify", folder.toString(), "--rows", "0", "--provider", "embedded"),
                        Stream.of(more))
                .toArray(String[]::new));
    }
}
