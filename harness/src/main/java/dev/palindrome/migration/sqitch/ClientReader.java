package dev.palindrome.migration.sqitch;

import dev.palindrome.migration.Batch;
import dev.palindrome.migration.Script;
import dev.palindrome.migration.Script.Hindrance;
import dev.palindrome.migration.Script.Wrapping;
import dev.palindrome.migration.SourceFolder;
import dev.palindrome.migration.client.ClientPiece;
import dev.palindrome.migration.client.ClientPiece.Command;
import dev.palindrome.migration.client.ClientPiece.Sent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads a script as {@code mysql} or {@code sqlite3} runs it: what is sent, each on its own, and those commands obeyed that stay within
 * the folder. What asks for more is a hindrance. Not safe for use by several threads.
 */
final class ClientReader implements ScriptReader {
    private static final int DEEPEST = 20;

    private final SourceFolder folder;
    private final Client client;
    private final List<Batch> first;

    /** Make a reader for scripts before which the client is sent these statements. */
    private ClientReader(SourceFolder folder, Client client, List<Batch> first) {
        this.folder = folder;
        this.client = client;
        this.first = List.copyOf(first);
    }

    /** Sqitch gives mysql its variables by a statement before the script. */
    static ClientReader mysql(SourceFolder folder, Map<String, String> variables) {
        var settings = new ArrayList<String>();
        variables.forEach((name, value) ->
                settings.add("@`%s` = '%s'".formatted(name.replace("`", "``"), value.replace("'", "''"))));
        return new ClientReader(
                folder,
                Client.MYSQL,
                settings.isEmpty() ? List.of() : List.of(new Batch("set " + String.join(", ", settings), 1)));
    }

    /** Sqitch gives sqlite3 no variables. */
    static ClientReader sqlite(SourceFolder folder) {
        return new ClientReader(folder, Client.SQLITE, List.of());
    }

    @Override
    public Script read(String file) {
        var run = new Run();
        try {
            run.take(file, 0);
        } catch (ClientHindrance hindrance) {
            return Script.hindered(
                    file,
                    folder.text(file),
                    new Hindrance(hindrance.sentence(), hindrance.command(), hindrance.line()));
        }
        return new Script(file, run.text.toString(), run.batches(), Wrapping.AUTOCOMMIT);
    }

    /** One reading, through the files that are included. */
    private final class Run {
        private final List<Batch> sent = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private boolean hasQuit;

        List<Batch> batches() {
            var batches = new ArrayList<>(sent.isEmpty() ? List.<Batch>of() : first);
            batches.addAll(sent);
            return batches;
        }

        void take(String file, int depth) throws ClientHindrance {
            var content = client == Client.MYSQL ? SqitchBook.withoutRegistry(folder.text(file)) : folder.text(file);
            text.append(content).append('\n');
            for (ClientPiece piece : client.pieces(content)) {
                if (hasQuit) {
                    return;
                }
                if (piece instanceof Sent statement) {
                    sent.add(statement.batch());
                } else if (piece instanceof Command command) {
                    obey(command, depth);
                }
            }
        }

        private void obey(Command command, int depth) throws ClientHindrance {
            switch (client.effect(command.name())) {
                case NONE -> {}
                case QUITS -> hasQuit = true;
                case INCLUDES -> take(included(command, depth), depth + 1);
                case UNKNOWN ->
                    throw hindrance(
                            command,
                            "%s is a command of %s that Palindrome does not imitate"
                                    .formatted(command.name(), client.program()));
            }
        }

        private String included(Command command, int depth) throws ClientHindrance {
            var path = unquoted(command.argument());
            var found = Paths.normalised("", path);
            if (path.startsWith("/") || !folder.holds(found)) {
                throw hindrance(command, "it includes %s, which is no file of this folder".formatted(path));
            }
            if (depth >= DEEPEST) {
                throw hindrance(command, "it includes %s, and files include each other without an end".formatted(path));
            }
            return found;
        }

        private static String unquoted(String argument) {
            boolean quoted = argument.length() > 1
                    && (argument.startsWith("'") || argument.startsWith("\""))
                    && argument.charAt(0) == argument.charAt(argument.length() - 1);
            return quoted ? argument.substring(1, argument.length() - 1) : argument;
        }

        private static ClientHindrance hindrance(Command command, String sentence) {
            return new ClientHindrance(sentence, command.text(), command.line());
        }
    }
}
