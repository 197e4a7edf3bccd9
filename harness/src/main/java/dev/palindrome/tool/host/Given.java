package dev.palindrome.tool.host;

import dev.palindrome.database.SqlFailure;
import java.util.regex.Pattern;

/** Knows the statements of a dump that a fresh database refuses because it has, or does not need, what they make. */
final class Given {

    private static final Pattern ROLE =
            Pattern.compile("create\\s+(role|user|group)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern PUBLIC =
            Pattern.compile("create\\s+schema\\s+(\"public\"|public)\\s*", Pattern.CASE_INSENSITIVE);

    /** pg_dump 17 writes it, and no older server knows it. */
    private static final Pattern NEW_LIMIT =
            Pattern.compile("set\\s+transaction_timeout\\s*=\\s*0\\s*", Pattern.CASE_INSENSITIVE);

    private Given() {}

    static boolean isThereAlready(String statement, SqlFailure failure) {
        String state = String.valueOf(failure.sqlState());
        return switch (state) {
            case "42710" -> ROLE.matcher(statement).matches();
            case "42P06" -> PUBLIC.matcher(statement).matches();
            case "42704" -> NEW_LIMIT.matcher(statement).matches();
            default -> false;
        };
    }
}
