package dev.palindrome.migration.sqitch;

/** Leaves a script at a place that only the client itself could run; never leaves this package. */
final class ClientHindrance extends Exception {
    private static final long serialVersionUID = 1L;

    private final String command;
    private final int line;

    ClientHindrance(String sentence, String command, int line) {
        super(sentence);
        this.command = command;
        this.line = line;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }

    String command() {
        return command;
    }

    int line() {
        return line;
    }
}
