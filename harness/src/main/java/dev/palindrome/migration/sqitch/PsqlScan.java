package dev.palindrome.migration.sqitch;

import dev.palindrome.migration.SqlSyntax;
import dev.palindrome.migration.SqlToken;
import dev.palindrome.migration.SqlToken.Kind;
import java.util.List;
import java.util.Optional;

/**
 * Goes through a file of psql from one inclusion to the next: in between stand pieces of SQL, with variables put in and commands taken
 * out, line for line. Not safe for use by several threads.
 */
final class PsqlScan {
    private final String text;
    private final PsqlVariables variables;
    private final Branches branches = new Branches();
    private final StringBuilder piece = new StringBuilder();
    private int at;
    private int pieceStart;
    private int commandStart;
    private String included = "";
    private boolean isRelative;
    private boolean hasQuit;
    private String firstWord = "";

    PsqlScan(String text, PsqlVariables variables) {
        this.text = text;
        this.variables = variables;
    }

    /** Go on to the next inclusion; return whether there is one. */
    boolean advance() throws ClientHindrance {
        piece.setLength(0);
        pieceStart = at;
        while (at < text.length() && !hasQuit) {
            if (sqlUpToCommand() && command()) {
                return true;
            }
        }
        return false;
    }

    /** Return the SQL since the last inclusion. */
    String piece() {
        return piece.toString();
    }

    int pieceLine() {
        return lineAt(pieceStart);
    }

    String included() {
        return included;
    }

    /** Return whether the path leads from the including file, not from the project's folder. */
    boolean isRelative() {
        return isRelative;
    }

    ClientHindrance hindrance(String sentence) {
        int end = text.indexOf('\n', commandStart);
        var words = text.substring(commandStart, end < 0 ? text.length() : end).strip();
        return new ClientHindrance(sentence, words, lineAt(commandStart));
    }

    /** Take SQL up to a backslash; return whether there is one. */
    private boolean sqlUpToCommand() throws ClientHindrance {
        var rest = text.substring(at);
        var tokens = SqlSyntax.POSTGRESQL.tokens(rest);
        int start = at;
        for (int i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            if (isOther(token, rest, '\\')) {
                at = start + token.start();
                return true;
            }
            refuseInlineRows(token, rest, start);
            var variable = variable(tokens, i, rest);
            if (variable.isPresent()) {
                i++;
            }
            emit(variable.orElse(token.in(rest)));
        }
        at = text.length();
        return false;
    }

    /** In a branch that is not taken only the line breaks stay. */
    private void emit(String sql) {
        if (branches.isTaken()) {
            piece.append(sql);
        } else {
            sql.chars().filter(c -> c == '\n').forEach(c -> piece.append('\n'));
        }
    }

    /** Return the value of a variable where one is named here; two colons are a cast, and unknown names stay as they are. */
    private Optional<String> variable(List<SqlToken> tokens, int i, String rest) {
        boolean begins = isOther(tokens.get(i), rest, ':')
                && i + 1 < tokens.size()
                && (i == 0 || !isOther(tokens.get(i - 1), rest, ':'));
        if (!begins) {
            return Optional.empty();
        }
        var name = tokens.get(i + 1);
        var word = name.in(rest);
        return switch (name.kind()) {
            case WORD -> variables.value(word);
            case STRING ->
                word.startsWith("'") ? variables.value(unquoted(word)).map(PsqlVariables::literal) : Optional.empty();
            case QUOTED_IDENTIFIER ->
                word.startsWith("\"")
                        ? variables.value(unquoted(word)).map(PsqlVariables::identifier)
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static String unquoted(String word) {
        return word.length() < 2 ? "" : word.substring(1, word.length() - 1);
    }

    private static boolean isOther(SqlToken token, String sql, char c) {
        return token.kind() == Kind.OTHER && token.end() - token.start() == 1 && sql.charAt(token.start()) == c;
    }

    /** Rows that stand in the file behind COPY ... FROM STDIN are not SQL. */
    private void refuseInlineRows(SqlToken token, String rest, int start) throws ClientHindrance {
        if (token.kind() == Kind.SEMICOLON) {
            firstWord = "";
        } else if (token.kind() == Kind.WORD && firstWord.isEmpty()) {
            firstWord = token.in(rest);
        } else if (token.is("STDIN", rest) && firstWord.equalsIgnoreCase("COPY") && branches.isTaken()) {
            commandStart = start + token.start();
            throw hindrance("it copies rows that stand in the file (COPY ... FROM STDIN), which only psql does");
        }
    }

    /** Obey the command that begins here; return whether it includes a file. */
    private boolean command() throws ClientHindrance {
        commandStart = at;
        var command = PsqlCommand.at(text, at, variables);
        at = command.end();
        if (branches.concerns(command.name())) {
            if (!branches.take(command)) {
                throw hindrance("\\%s has no \\if before it".formatted(command.name()));
            }
            return false;
        }
        if (!branches.isTaken()) {
            return false;
        }
        return obey(command);
    }

    private boolean obey(PsqlCommand command) throws ClientHindrance {
        if (command.runsShell()) {
            throw hindrance("back-ticks run a command of the shell, which Palindrome never does");
        }
        switch (command.name()) {
            case "set" -> set(command);
            case "unset" -> command.arguments().forEach(variables::unset);
            case "g" -> send(command);
            case "q", "quit" -> hasQuit = true;
            case "i", "include", "ir", "include_relative" -> {
                included = command.argument(0);
                isRelative = command.name().equals("ir") || command.name().equals("include_relative");
                return true;
            }
            default -> {
                if (!PsqlCommand.isHarmless(command.name())) {
                    throw hindrance(PsqlCommand.refusal(command.name()));
                }
            }
        }
        return false;
    }

    private void set(PsqlCommand command) throws ClientHindrance {
        if (command.arguments().isEmpty()) {
            return;
        }
        var name = command.argument(0);
        var value = String.join(
                "", command.arguments().subList(1, command.arguments().size()));
        if (PsqlCommand.changesErrors(name, value)) {
            throw hindrance(
                    "\\set %s %s changes how psql runs all that follows, which is not imitated".formatted(name, value));
        }
        variables.set(name, value);
    }

    private void send(PsqlCommand command) throws ClientHindrance {
        if (!command.arguments().isEmpty()) {
            throw hindrance("\\g with an argument sends the result elsewhere, which Palindrome does not do");
        }
        piece.append(';');
    }

    private int lineAt(int offset) {
        return 1
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }
}
