package dev.palindrome.benchmark;

import dev.palindrome.benchmark.Options.Labelled;
import dev.palindrome.benchmark.Plan.Part;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Measures all contenders side by side, on one server in one run, and prints a Markdown table. */
final class Main {

    private Main() {}

    public static void main(String... arguments) throws SQLException, IOException {
        Options options;
        try {
            options = Options.parse(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        try (var server = BenchmarkServer.start(options)) {
            var contenders = contenders(options);
            var results = new ArrayList<Results>();
            for (var folder : options.folders()) {
                results.add(measure(folder, options, contenders, server));
            }
            System.out.print(new Table(contenders, results).markdown(Machine.describe(server, options)));
        }
    }

    private static List<Contender> contenders(Options options) {
        var ours = List.of(new RawTexts(), new Palindromic(options.database()), new Dumps(options));
        // What it leaves in a session is undone in PostgreSQL's words.
        boolean liquibase = options.database().engine().equals("postgresql");
        return Stream.concat(ours.stream(), liquibase ? Stream.of(new LiquibaseChangeSets()) : Stream.empty())
                .toList();
    }

    private static Results measure(Labelled folder, Options options, List<Contender> contenders, BenchmarkServer server)
            throws SQLException {
        var history = Histories.read(folder.folder(), options.database()).stream()
                .limit(options.first())
                .toList();
        var plan = new Rehearsal(server).plan(folder.label(), folder.folder(), history);
        plan.steps().stream()
                .filter(step -> step.part() != Part.COUNTED)
                .forEach(step -> System.err.printf(
                        "%s: %s %s%n", folder.label(), step.part(), step.texts().name()));
        var results = new Results(plan);
        for (var contender : contenders) {
            contender.prepare(plan, server);
        }
        for (var round = 1; round <= options.rounds(); round++) {
            for (var contender : contenders) {
                var clock = contender.run(plan, server);
                results.add(contender, clock);
                System.err.printf(
                        "%s, round %d, %s: %.1f ms per migration%n",
                        folder.label(), round, contender.label(), clock.millisPerMigration());
            }
        }
        return results;
    }
}
