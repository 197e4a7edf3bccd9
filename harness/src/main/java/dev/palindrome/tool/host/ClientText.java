package dev.palindrome.tool.host;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.client.ClientPiece;
import dev.palindrome.migration.client.ClientPiece.Command;
import dev.palindrome.migration.client.ClientPiece.Sent;
import java.sql.SQLException;
import java.util.Set;

/** Hands on what a file holds that was written for the program {@code mysql} or {@code sqlite3}. */
record ClientText(String file, PieceSink sink) implements ClientPiece.Sink<SQLException> {

    private static final Set<String> HARMLESS = Set.of("warnings", "nowarning", "print", "prompt", ".print", ".echo");

    @Override
    public void take(ClientPiece piece) throws SQLException {
        if (piece instanceof Sent sent) {
            sink.statement(sent.batch());
        } else if (piece instanceof Command command && !HARMLESS.contains(command.name())) {
            throw new ConfigurationException("%s line %s: %s is a command of the client and %s"
                    .formatted(file, command.line(), command.text(), reason(command.name())));
        }
    }

    private static String reason(String command) {
        return command.equals("use") || command.equals("connect") || command.equals(".open")
                ? "leaves the database that Palindrome makes; dump one database, without --databases"
                : "no SQL; take it out of the file";
    }
}
