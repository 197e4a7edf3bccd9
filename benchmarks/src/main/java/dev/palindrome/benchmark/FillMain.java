package dev.palindrome.benchmark;

import dev.palindrome.benchmark.FilledHistory.Sheet;
import dev.palindrome.failure.ConfigurationException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fills what real histories lead to, and has the server say what came of it. */
final class FillMain {

    private static final String USAGE =
            "benchmarks/fill [--database postgresql:15] [--rows N] [--seed N] [--at-the-end] [[--pattern P] [LABEL=]FOLDER]...";

    private FillMain() {}

    public static void main(String... arguments) throws SQLException, IOException {
        var folders = new ArrayList<FilledHistory.Folder>();
        var passed = new ArrayList<String>();
        var plan = new FilledHistory.Plan(1000, 42, FilledHistory.When.AFTER_EACH_UP);
        String pattern = null;
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--rows" -> plan = plan.withRows(Integer.parseInt(arguments[++i]));
                case "--seed" -> plan = plan.withSeed(Long.parseLong(arguments[++i]));
                case "--at-the-end" -> plan = plan.atTheEnd();
                case "--pattern" -> pattern = arguments[++i];
                case "--database", "--url", "--archives" -> passed.addAll(List.of(arguments[i], arguments[++i]));
                default -> {
                    folders.add(folder(arguments[i], pattern));
                    passed.add(arguments[i]);
                    pattern = null;
                }
            }
        }
        if (folders.isEmpty()) {
            System.err.println("no folder given; " + USAGE);
            System.exit(2);
        }
        var options = Options.parse(passed.toArray(String[]::new));
        try (var server = BenchmarkServer.start(options)) {
            var sheets = new ArrayList<Sheet>();
            for (var folder : folders) {
                try {
                    var sheet = new FilledHistory(server, plan).fill(folder);
                    sheets.add(sheet);
                    System.err.println(FillTable.summary(sheet, plan));
                } catch (ConfigurationException unreadable) {
                    System.err.println(folder.label() + " is left out: " + unreadable.getMessage());
                }
            }
            System.out.print(FillTable.markdown(sheets, plan, server.describe()));
        }
    }

    private static FilledHistory.Folder folder(String argument, @Nullable String pattern) {
        var labelled = Options.Labelled.of(argument);
        return new FilledHistory.Folder(labelled.label(), Path.of(labelled.folder().toString()), pattern);
    }
}
