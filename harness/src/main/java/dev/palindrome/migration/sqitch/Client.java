package dev.palindrome.migration.sqitch;

import dev.palindrome.migration.client.ClientPiece;
import dev.palindrome.migration.client.MysqlClient;
import dev.palindrome.migration.client.SqliteClient;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A program that runs scripts, and what its own commands do to a database. */
enum Client {
    MYSQL(
            "mysql",
            MysqlClient::pieces,
            Set.of("source", "\\."),
            Set.of("exit", "quit", "\\q"),
            Set.of(
                    "?",
                    "help",
                    "nopager",
                    "notee",
                    "nowarning",
                    "pager",
                    "print",
                    "prompt",
                    "rehash",
                    "status",
                    "warnings",
                    "\\?",
                    "\\h",
                    "\\n",
                    "\\t",
                    "\\w",
                    "\\P",
                    "\\p",
                    "\\R",
                    "\\#",
                    "\\s",
                    "\\W")),
    SQLITE(
            "sqlite3",
            SqliteClient::pieces,
            Set.of(".read"),
            Set.of(".exit", ".quit"),
            Set.of(
                    ".bail",
                    ".changes",
                    ".echo",
                    ".eqp",
                    ".explain",
                    ".headers",
                    ".help",
                    ".mode",
                    ".nullvalue",
                    ".print",
                    ".prompt",
                    ".separator",
                    ".show",
                    ".stats",
                    ".timer",
                    ".version",
                    ".width"));

    /** What a command does. */
    enum Effect {
        NONE,
        INCLUDES,
        QUITS,
        UNKNOWN
    }

    private final String program;
    private final Function<String, List<ClientPiece>> cut;
    private final Set<String> including;
    private final Set<String> quitting;
    private final Set<String> harmless;

    Client(
            String program,
            Function<String, List<ClientPiece>> cut,
            Set<String> including,
            Set<String> quitting,
            Set<String> harmless) {
        this.program = program;
        this.cut = cut;
        this.including = including;
        this.quitting = quitting;
        this.harmless = harmless;
    }

    String program() {
        return program;
    }

    List<ClientPiece> pieces(String text) {
        return cut.apply(text);
    }

    Effect effect(String command) {
        if (harmless.contains(command)) {
            return Effect.NONE;
        }
        if (quitting.contains(command)) {
            return Effect.QUITS;
        }
        return including.contains(command) ? Effect.INCLUDES : Effect.UNKNOWN;
    }
}
