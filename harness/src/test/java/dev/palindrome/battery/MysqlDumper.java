package dev.palindrome.battery;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Runs the server's own mysqldump or mariadb-dump inside of its container. */
final class MysqlDumper {

    private static final String HEADING = "=== ";

    /** Views that are broken are dumped with an error, and the rest is dumped all the same. */
    private static final String COMMAND = """
            echo '%s%s'; %s --user=root --force --no-data --routines --events --triggers --skip-dump-date --skip-comments \
            --databases %s 2>&1 | sed 's/%s/DATABASE/g'
            """;

    /** Where counting goes on is data. */
    private static final Pattern POSITION = Pattern.compile(" AUTO_INCREMENT=\\d+");

    /** White space, which a dump keeps as it was written in programs. */
    private static final Pattern GAP = Pattern.compile("\\s+");

    private static final Pattern AROUND_MARK = Pattern.compile(" ?([(),]) ?");

    private static final Pattern ARGUMENTS =
            Pattern.compile("(?<=(?:FUNCTION|PROCEDURE) )`\\w+`\\(.*?\\)(?= RETURNS|\n)", Pattern.DOTALL);

    private static final Pattern HEAD_OF_TRIGGER =
            Pattern.compile("(?<= )trigger .*? for each row", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private final ContainerShell shell;
    private final String program;

    /** @param session any session on the server */
    MysqlDumper(Connection session, Target target) throws SQLException {
        shell = new ContainerShell(session);
        program = target.engine().equals("mysql") ? "mysqldump --set-gtid-purged=OFF" : "mariadb-dump";
    }

    /** Return the dumps by the databases' names, which do not occur in the dumps. */
    Map<String, String> schemas(List<String> databases) {
        String script = "export MYSQL_PWD=\"${MYSQL_ROOT_PASSWORD:-$MARIADB_ROOT_PASSWORD}\"\n"
                + databases.stream()
                        .map(name -> COMMAND.formatted(HEADING, name, program, name, name))
                        .collect(Collectors.joining());
        Map<String, String> dumps = new TreeMap<>();
        for (String part : shell.execute(script).split("(?m)^" + HEADING)) {
            String[] both = part.split("\n", 2);
            if (both.length == 2) {
                dumps.put(both[0], normalised(both[1]));
            }
        }
        return dumps;
    }

    private static String normalised(String dump) {
        return Arrays.stream(POSITION.matcher(dump).replaceAll("").split("(?<=;\n)"))
                .map(MysqlDumper::withKeysInOrder)
                .map(statement -> ARGUMENTS.matcher(statement).replaceAll(head -> plain(head.group())))
                .map(statement -> HEAD_OF_TRIGGER.matcher(statement).replaceAll(head -> unquoted(head.group())))
                .map(statement -> GAP.matcher(statement).replaceAll(" "))
                .map(statement -> AROUND_MARK.matcher(statement).replaceAll("$1"))
                .collect(Collectors.joining("\n"));
    }

    /** The order of keys is that of their making; a down makes them last. */
    private static String withKeysInOrder(String statement) {
        if (!statement.startsWith("CREATE TABLE")) {
            return statement;
        }
        List<String> lines =
                statement.lines().map(line -> line.replaceFirst(",$", "")).toList();
        return lines.stream().filter(line -> !isKey(line)).collect(Collectors.joining("\n"))
                + lines.stream().filter(MysqlDumper::isKey).sorted().collect(Collectors.joining("\n", "\n", ""));
    }

    /** A dump spells arguments as their author did. */
    private static String plain(String arguments) {
        return Matcher.quoteReplacement(arguments
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\binteger\\b", "int")
                .replaceAll("\\bbool\\b", "tinyint(1)")
                .replaceAll("\\bcharacter set\\b", "charset")
                .replaceAll("(?<=[(,]\\s{0,9})in ", ""));
    }

    /** MariaDB keeps the head of a trigger as it was written, and writes a part of it anew when the table is renamed. */
    private static String unquoted(String head) {
        return Matcher.quoteReplacement(head.toLowerCase(Locale.ROOT).replace("`", ""));
    }

    private static boolean isKey(String line) {
        return line.matches("  (?:[A-Z]+ )?KEY .*|  CONSTRAINT .*");
    }
}
