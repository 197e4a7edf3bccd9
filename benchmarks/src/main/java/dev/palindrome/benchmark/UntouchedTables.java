package dev.palindrome.benchmark;

import dev.palindrome.Verification;
import dev.palindrome.check.Grade;
import dev.palindrome.cycle.Progress;
import dev.palindrome.database.DatabaseServer;
import dev.palindrome.database.Dialect;
import dev.palindrome.tool.host.Preparation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What big tables cost a walk of a hundred migrations none of which touches them: the same walk over few rows and over many. */
final class UntouchedTables {

    private static final int MIGRATIONS = 100;
    private static final int ROWS_OF_SMALL_TABLES = 100;

    private static final String SMALL = """
            create table small%s (id int primary key, big_id bigint references big1, name varchar(40) not null, code text, seen date);
            """;

    private static final List<List<String>> CHANGES = List.of(
            List.of("add extra int", "drop extra"),
            List.of("add extra text not null default 'y'", "drop extra"),
            List.of("add constraint %s_name check (length(name) < 100)", "drop constraint %s_name"),
            List.of("alter name type text", "alter name type varchar(40)"),
            List.of("rename code to label", "rename label to code"));

    private UntouchedTables() {}

    /** Takes the options of {@link Main} without a folder, and then the numbers of rows. */
    public static void main(String... arguments) throws IOException {
        var folder = folder();
        var given = new ArrayList<>(List.of(arguments));
        var sizes = given.stream()
                .filter(a -> a.matches("\\d{4,}"))
                .map(Long::parseLong)
                .toList();
        given.removeIf(a -> a.matches("\\d{4,}"));
        given.add(folder.toString());
        var options = Options.parse(given.toArray(String[]::new));
        System.out.println("| rows in big tables | making them, s | the first cycle and what leads to it, s | each of "
                + (MIGRATIONS - 1)
                + " further cycles, ms | the walk, s | to the first line | without the first cycle |\n"
                + "|---|---|---|---|---|---|---|");
        Cost first = null;
        for (var size : sizes) {
            var cost = walk(folder, options, size);
            first = first == null ? cost : first;
            System.out.printf(
                    "| %,d | %.1f | %.1f | %.1f | %.1f | **%.2f** | %.2f |%n",
                    size,
                    cost.making(),
                    cost.first(),
                    1_000 * cost.others() / (MIGRATIONS - 1),
                    cost.walk(),
                    cost.walk() / first.walk(),
                    cost.others() / first.others());
        }
    }

    /** Seconds: making the rows, all until the first cycle has ended but for that, all other cycles. */
    private record Cost(double making, double first, double others) {

        double walk() {
            return first + others;
        }
    }

    private static Cost walk(Path folder, Options options, long number) throws IOException {
        // A server of its own: what one database has grown to shall not weigh on the next.
        try (var server = BenchmarkServer.start(options)) {
            var rows = new Rows(number);
            var asked = dev.palindrome.Options.of(folder)
                    .engine(options.database())
                    .rows(ROWS_OF_SMALL_TABLES)
                    .before(rows)
                    .timeout(Duration.ofMinutes(30))
                    .build();
            var begin = System.nanoTime();
            try (var verification =
                    Verification.on(server::forHarness, DatabaseServer::close, asked, Progress.SILENT, false)) {
                var migrations = verification.migrations();
                verification.judge(migrations.get(0));
                var start = System.nanoTime();
                for (var migration : migrations.subList(1, migrations.size())) {
                    var grade = verification.judge(migration).grade();
                    if (grade != Grade.REVERSIBLE) {
                        throw new IllegalStateException("%s is %s".formatted(migration.name(), grade));
                    }
                }
                var end = System.nanoTime();
                var making = rows.nanos.get();
                return new Cost(making / 1e9, (start - begin - making) / 1e9, (end - start) / 1e9);
            }
        }
    }

    /** Makes the tables, before the first migration. */
    private record Rows(long number, AtomicLong nanos) implements Preparation {

        Rows(long number) {
            this(number, new AtomicLong());
        }

        @Override
        public String name() {
            return number + " rows";
        }

        @Override
        public void prepare(Connection session, Dialect dialect) throws SQLException {
            var begin = System.nanoTime();
            try (var statement = session.createStatement()) {
                statement.execute(tables(number));
            }
            nanos.set(System.nanoTime() - begin);
        }
    }

    private static String tables(long rows) {
        return IntStream.rangeClosed(1, MIGRATIONS)
                .mapToObj(SMALL::formatted)
                .collect(Collectors.joining("", BigTables.several(rows), ""));
    }

    private static Path folder() {
        try {
            var folder = Files.createTempDirectory("palindrome-benchmark");
            folder.toFile().deleteOnExit();
            for (var i = 1; i <= MIGRATIONS; i++) {
                var change = CHANGES.get(i % CHANGES.size());
                write(folder, i, "up", change.get(0));
                write(folder, i, "down", change.get(1));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the migrations", e);
        }
    }

    private static void write(Path folder, int number, String direction, String change) throws IOException {
        var table = "small" + number;
        var file = folder.resolve("%04d_change.%s.sql".formatted(number, direction));
        Files.writeString(file, "alter table " + table + " " + change.formatted(table) + ";\n");
        file.toFile().deleteOnExit();
    }
}
