package dev.palindrome.museum;

import dev.palindrome.migration.Folder;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Scripts of MyBatis Migrations. The first one makes the changelog. */
final class MyBatisScript implements Syntax {
    private static final String DELIMITER = "~~";
    private static final String CHANGELOG =
            "create table ${changelog} (id numeric(20, 0) not null primary key, applied_at varchar(25) not null, description varchar(255) not null)";

    @Override
    public String format() {
        return "mybatis";
    }

    @Override
    public void write(List<Plain> history, Folder folder) {
        for (int i = 0; i < history.size(); i++) {
            var migration = history.get(i);
            var text = new StringBuilder("-- // ").append(migration.title()).append('\n');
            append(text, i == 0 ? List.of(CHANGELOG) : List.of());
            append(text, migration.up());
            if (migration.down() != null) {
                text.append("\n-- //@UNDO\n");
                append(text, migration.down());
                append(text, i == 0 ? List.of("drop table ${changelog}") : List.of());
            }
            folder.with("scripts/%s_%s.sql".formatted(migration.id(), migration.title()), text.toString());
        }
        folder.with("environments/development.properties", "changelog=changelog\ndelimiter=" + DELIMITER + "\n");
    }

    private static void append(StringBuilder text, List<String> statements) {
        statements.forEach(statement ->
                text.append(statement).append('\n').append(DELIMITER).append('\n'));
    }

    @Override
    public Map<String, String> book() {
        return Book.words("changelog", "id = 1", "values (20250101000000, 'long ago', 'ghost') on conflict do nothing");
    }

    @Override
    public Optional<String> cannot(String exhibit, boolean repaired) {
        return repaired && exhibit.equals("up-applies/concurrently-beside-others")
                ? Optional.of(
                        "a script stands in a transaction, and auto_commit=true makes MyBatis 3.5 fail behind every script")
                : Optional.empty();
    }
}
