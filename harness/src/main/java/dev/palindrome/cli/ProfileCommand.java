package dev.palindrome.cli;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.failure.HarnessException;
import dev.palindrome.profile.ProfileWriter;
import dev.palindrome.profile.reading.Address;
import dev.palindrome.profile.reading.Address.Origin;
import dev.palindrome.profile.reading.Allowance;
import dev.palindrome.profile.reading.ProfileReader;
import dev.palindrome.profile.reading.Terms;
import dev.palindrome.report.Printable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what the rows of a database look like, in numbers, and writes it into a file for {@code verify --profile}. */
@Command(
        name = "profile",
        description = "Read a database's statistics, and none of its rows, for verify --profile.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ProfileCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--url",
            paramLabel = "URL",
            description =
                    "The database, such as jdbc:postgresql://host/database; or PALINDROME_URL. Never with a password: that is PALINDROME_PASSWORD, ~/.pgpass, or asked for.")
    private @Nullable String url;

    @Option(names = "--user", paramLabel = "USER", description = "Who asks; or PALINDROME_USER.")
    private @Nullable String user;

    @Option(
            names = "--schema",
            paramLabel = "SCHEMA",
            description = "A schema of PostgreSQL to read; all by default; may be repeated.")
    private List<String> schemas = new ArrayList<>();

    @Option(
            names = "--values",
            paramLabel = "TABLE.COLUMN",
            split = ",",
            description = "Columns to write with their frequent values, such as orders.status; may be repeated.")
    private List<String> values = new ArrayList<>();

    @Option(
            names = "--values-of-low-cardinality",
            paramLabel = "N",
            defaultValue = "0",
            description = "Also those with at most N different values, unless their name looks personal.")
    private int few;

    @Option(names = "--exact", description = "Read tables where statistics do not suffice.")
    private boolean exact;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "How long one question may take (default: ${DEFAULT-VALUE}).")
    private long timeout;

    @Option(names = "--out", paramLabel = "FILE", description = "Also write it into a file.")
    private @Nullable String out;

    @Override
    public Integer call() {
        atLeast(1, timeout, "--timeout");
        atLeast(0, few, "--values-of-low-cardinality");
        var file = out == null ? null : writable(GivenPath.of(out));
        var terms = new Terms(
                new Allowance(new HashSet<>(values), few), new HashSet<>(schemas), exact, Duration.ofSeconds(timeout));
        var gathered = ProfileReader.read(address(), terms, this::ask);
        var text = ProfileWriter.write(gathered.profile());
        var terminal = spec.commandLine();
        terminal.getOut().print(text);
        terminal.getOut().flush();
        gathered.notes().forEach(note -> terminal.getErr().println("note: " + Printable.line(note)));
        if (gathered.profile().tables().isEmpty()) {
            terminal.getErr()
                    .println(
                            gathered.notes().isEmpty()
                                    ? "no table: the database holds none that this user can see"
                                    : "no table has statistics that this user may read: nothing to write");
            return ExitCode.FINDINGS;
        }
        if (file != null) {
            write(file, text);
            terminal.getErr().println("written to " + out);
        }
        return ExitCode.AS_EXPECTED;
    }

    private Address address() {
        var given = url == null ? EngineArgument.given(null, "PALINDROME_URL", "") : url;
        if (given.isEmpty()) {
            throw new ConfigurationException(
                    "profile needs the database: --url or PALINDROME_URL, for example jdbc:postgresql://host/database");
        }
        var who = EngineArgument.given(user, "PALINDROME_USER", "");
        var password = System.getenv("PALINDROME_PASSWORD");
        return Address.parse(given, url == null ? Origin.ENVIRONMENT : Origin.ARGUMENT)
                .as(who.isEmpty() ? null : who, password)
                .in(System.getenv());
    }

    private Optional<String> ask() {
        var console = System.console();
        var typed = console == null ? null : console.readPassword("password: ");
        return typed == null ? Optional.empty() : Optional.of(new String(typed));
    }

    private static void atLeast(long least, long value, String option) {
        if (value < least) {
            throw new ConfigurationException("%s is %s; it must be at least %s".formatted(option, value, least));
        }
    }

    /** See to it that the file can be written before the database is asked. */
    private static Path writable(Path file) {
        var whole = file.toAbsolutePath();
        if (Files.isDirectory(whole) || !Files.isWritable(Files.exists(whole) ? whole : whole.getParent())) {
            throw new ConfigurationException(
                    "--out \"%s\" is a folder, or stands where you may not write; name a file in a folder that there is"
                            .formatted(file));
        }
        return file;
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new HarnessException("the profile cannot be written to %s: %s".formatted(file, e), e);
        }
    }
}
