package dev.palindrome.database.mysql.copy;

import dev.palindrome.database.mysql.flavor.Flavor;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Where definitions are made again, each in the surroundings that the server keeps with it.
 *
 * @param replay a session in the database
 * @param database the database
 * @param collation its default collation
 */
record Stage(Replay replay, String database, String collation) {

    void make(List<Definition> definitions) throws SQLException {
        for (var definition : definitions) {
            make(definition);
        }
    }

    /** What the definition shares a message with comes before it: what comes behind, be it a semicolon, would become part of it. */
    void make(Definition definition) throws SQLException {
        var wanted = definition.said("database collation", collation);
        var message = new ArrayList<String>();
        if (!wanted.equals(collation)) {
            message.add(collate(wanted));
        }
        message.add("set time_zone = '%s', timestamp = %s"
                .formatted(definition.said("time_zone", "+00:00"), definition.said("moment", "default")));
        message.add("set character_set_client = %s, collation_connection = %s, sql_mode = '%s'"
                .formatted(
                        charset(definition),
                        definition.said("collation_connection", "utf8mb4_general_ci"),
                        definition.said("sql_mode", "")));
        message.add(definition.sql());
        replay.run(message);
        if (!wanted.equals(collation)) {
            replay.run(collate(collation));
        }
    }

    /** The text travels as UTF-8, whatever it was written in. */
    private static String charset(Definition definition) {
        var charset = definition.said("character_set_client", "utf8mb4");
        boolean plain = definition.sql().chars().allMatch(c -> c < 128);
        return plain || charset.startsWith("utf8") ? charset : "utf8mb4";
    }

    private String collate(String wanted) {
        return "alter database %s collate %s".formatted(Flavor.quoted(database), wanted);
    }
}
