package dev.palindrome.museum;

import com.google.gson.GsonBuilder;
import dev.palindrome.migration.Folder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Changelogs of Liquibase, one changeset a migration. */
enum Changelog implements Syntax {
    FORMATTED_SQL("changelog.sql") {
        @Override
        String text(List<Plain> history) {
            return history.stream()
                    .map(Changelog::formatted)
                    .collect(Collectors.joining("\n", "--liquibase formatted sql\n\n", ""));
        }
    },
    XML("changelog.xml") {
        @Override
        String text(List<Plain> history) {
            return history.stream()
                    .map(Changelog::xml)
                    .collect(Collectors.joining("\n", """
                    <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                        xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
                    """, "</databaseChangeLog>\n"));
        }
    },
    YAML("changelog.yaml") {
        @Override
        String text(List<Plain> history) {
            return history.stream().map(Changelog::yaml).collect(Collectors.joining("", "databaseChangeLog:\n", ""));
        }
    },
    JSON("changelog.json") {
        @Override
        String text(List<Plain> history) {
            var changeSets = history.stream()
                    .map(migration -> Map.of("changeSet", json(migration)))
                    .toList();
            return new GsonBuilder()
                    .setPrettyPrinting()
                    .disableHtmlEscaping()
                    .create()
                    .toJson(Map.of("databaseChangeLog", changeSets));
        }
    };

    private static final Set<String> DECLARED =
            Set.of("down-exists/data-without-a-way-back", "down-exists/only-a-comment");
    private static final String END = "~~";
    private final String file;

    Changelog(String file) {
        this.file = file;
    }

    abstract String text(List<Plain> history);

    @Override
    public String format() {
        return "liquibase";
    }

    @Override
    public void write(List<Plain> history, Folder folder) {
        folder.with(file, text(history));
    }

    @Override
    public Map<String, String> book() {
        return Book.words(
                "databasechangelog",
                "id = '00001'",
                "(id, author, filename, dateexecuted, orderexecuted, exectype) select '20250101000000', 'ghost', 'ghost.sql', now(), 77, 'EXECUTED' where not exists (select 1 from databasechangelog where author = 'ghost')");
    }

    /** An empty rollback is a declaration to Liquibase, and so it is to us. */
    @Override
    public String judgement(Exhibit exhibit) {
        return DECLARED.contains(exhibit.name()) ? Exhibit.judgement("irreversible", Map.of()) : exhibit.judgement();
    }

    @Override
    public Optional<String> cannot(String exhibit, boolean repaired) {
        return Optional.empty();
    }

    private static String formatted(Plain migration) {
        var text = new StringBuilder("--changeset museum:%s endDelimiter:%s rollbackEndDelimiter:%s%s\n"
                .formatted(migration.id(), END, END, migration.standsAlone() ? " runInTransaction:false" : ""));
        migration.up().forEach(sql -> text.append(sql).append('\n').append(END).append('\n'));
        if (migration.down() != null && migration.down().isEmpty()) {
            text.append("--rollback empty\n");
        } else if (migration.down() != null) {
            migration
                    .down()
                    .forEach(sql -> (sql + "\n" + END)
                            .lines()
                            .forEach(line ->
                                    text.append("--rollback ").append(line).append('\n')));
        }
        return text.toString();
    }

    private static String xml(Plain migration) {
        var text = new StringBuilder("  <changeSet id=\"%s\" author=\"museum\"%s>\n"
                .formatted(migration.id(), migration.standsAlone() ? " runInTransaction=\"false\"" : ""));
        migration.up().forEach(sql -> text.append("    ").append(element(sql)));
        if (migration.down() != null) {
            text.append("    <rollback>");
            migration.down().forEach(sql -> text.append("\n      ").append(element(sql)));
            text.append("</rollback>\n");
        }
        return text.append("  </changeSet>\n").toString();
    }

    private static String element(String sql) {
        return "<sql splitStatements=\"false\"><![CDATA[%s]]></sql>\n".formatted(sql);
    }

    private static String yaml(Plain migration) {
        var text = new StringBuilder(
                "  - changeSet:\n      id: \"%s\"\n      author: museum\n      runInTransaction: %s\n      changes:\n"
                        .formatted(migration.id(), !migration.standsAlone()));
        migration.up().forEach(sql -> text.append(item(sql)));
        if (migration.down() != null) {
            text.append("      rollback:\n");
            migration.down().forEach(sql -> text.append(item(sql)));
            text.append(migration.down().isEmpty() ? "        - empty: {}\n" : "");
        }
        return text.toString();
    }

    private static String item(String sql) {
        return "        - sql:\n            splitStatements: false\n            sql: |2-\n" + (sql.indent(14));
    }

    private static Map<String, Object> json(Plain migration) {
        Map<String, Object> changeSet = new LinkedHashMap<>();
        changeSet.put("id", migration.id());
        changeSet.put("author", "museum");
        changeSet.put("runInTransaction", !migration.standsAlone());
        changeSet.put("changes", migration.up().stream().map(Changelog::change).toList());
        if (migration.down() != null) {
            changeSet.put(
                    "rollback",
                    migration.down().isEmpty()
                            ? List.of(Map.of("empty", Map.of()))
                            : migration.down().stream().map(Changelog::change).toList());
        }
        return changeSet;
    }

    private static Map<String, Object> change(String sql) {
        return Map.of("sql", Map.of("splitStatements", false, "sql", sql));
    }
}
