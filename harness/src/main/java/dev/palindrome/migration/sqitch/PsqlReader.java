package dev.palindrome.migration.sqitch;

import dev.palindrome.migration.Batch;
import dev.palindrome.migration.Script;
import dev.palindrome.migration.Script.Hindrance;
import dev.palindrome.migration.Script.Wrapping;
import dev.palindrome.migration.SourceFolder;
import dev.palindrome.migration.SqlSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads a script as {@code psql --set ON_ERROR_STOP=1 --file} runs it: statement by statement, each on its own, with variables put in
 * and those of its commands obeyed that stay within the folder. What asks for more is a hindrance. Not safe for use by several threads.
 */
final class PsqlReader implements ScriptReader {
    private static final int DEEPEST = 20;

    private final SourceFolder folder;
    private final Map<String, String> given;

    /** Make a reader for scripts that start with these variables, and those that the user gives. */
    PsqlReader(SourceFolder folder, Map<String, String> given) {
        this.folder = folder;
        this.given = Map.copyOf(given);
    }

    @Override
    public Script read(String file) {
        var run = new Run(new PsqlVariables(folder.variables(), given));
        try {
            run.take(file, 0);
        } catch (ClientHindrance hindrance) {
            return Script.hindered(
                    file,
                    folder.text(file),
                    new Hindrance(hindrance.sentence(), hindrance.command(), hindrance.line()));
        }
        return new Script(file, run.text.toString(), run.batches, Wrapping.AUTOCOMMIT);
    }

    /** One reading, through the files that are included. */
    private final class Run {
        private final PsqlVariables variables;
        private final List<Batch> batches = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        Run(PsqlVariables variables) {
            this.variables = variables;
        }

        /** Take a file; what it includes is sent in the place of the command. */
        void take(String file, int depth) throws ClientHindrance {
            var content = folder.text(file);
            text.append(content).append('\n');
            var scan = new PsqlScan(content, variables);
            while (scan.advance()) {
                send(scan);
                var included = included(file, scan, depth);
                take(included, depth + 1);
            }
            send(scan);
        }

        private void send(PsqlScan scan) {
            int line = scan.pieceLine();
            batches.addAll(SqlSyntax.POSTGRESQL.statements(scan.piece(), line));
        }

        private String included(String file, PsqlScan scan, int depth) throws ClientHindrance {
            var path = scan.included();
            var from = scan.isRelative() ? Paths.directoryOf(file) : "";
            var found = Paths.normalised(from, path);
            if (path.startsWith("/") || !folder.holds(found)) {
                throw scan.hindrance("it includes %s, which is no file of this folder".formatted(path));
            }
            if (depth >= DEEPEST) {
                throw scan.hindrance("it includes %s, and files include each other without an end".formatted(path));
            }
            return found;
        }
    }
}
