package dev.palindrome.given;

import dev.palindrome.database.DatabaseServer;
import dev.palindrome.database.Scope;
import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.MigrationFolder;
import dev.palindrome.migration.SqlSyntax;
import dev.palindrome.tool.MigrationTool;
import dev.palindrome.tool.host.BeforeScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A folder of SQL files, each with rows that a migration is to meet: {@code 000007.sql}. */
public final class Fixtures implements GivenRows, Giver {

    private static final String ENDING = ".sql";
    private static final int SHOWN = 6;

    private final String folder;
    private final Map<String, BeforeScript> scripts;

    private Fixtures(String folder, Map<String, BeforeScript> scripts) {
        this.folder = folder;
        this.scripts = scripts;
    }

    /**
     * Read a folder.
     *
     * @throws ConfigurationException where it is none, or holds no SQL
     */
    public static Fixtures read(Path folder) {
        String name = folder.toString().replace('\\', '/');
        Map<String, BeforeScript> scripts = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String own = String.valueOf(file.getFileName());
                if (own.endsWith(ENDING)) {
                    scripts.put(own.substring(0, own.length() - ENDING.length()), BeforeScript.read("fixture", file));
                }
            }
        } catch (IOException e) {
            throw new ConfigurationException(
                    "cannot read the fixtures in %s (%s): name a folder with files such as 000007.sql"
                            .formatted(name, e.getClass().getSimpleName()),
                    e);
        }
        if (scripts.isEmpty()) {
            throw new ConfigurationException(
                    "the folder of fixtures %s holds no .sql file; name each after the migration that is to meet its rows, such as 000007.sql"
                            .formatted(name));
        }
        return new Fixtures(name, scripts);
    }

    @Override
    public String name() {
        return folder;
    }

    @Override
    public void check(MigrationFolder history, SqlSyntax syntax) {
        Map<Migration, String> found = new TreeMap<>(java.util.Comparator.comparing(history.migrations()::indexOf));
        scripts.forEach((called, script) -> {
            Migration migration = history.migrations().stream()
                    .filter(m -> m.isCalled(called))
                    .findFirst()
                    .orElseThrow(() -> new ConfigurationException(
                            "the fixture %s is for the migration \"%s\", but there is none of that id or name; there is %s"
                                    .formatted(script.name(), called, known(history.migrations()))));
            String other = found.put(migration, script.name());
            if (other != null) {
                throw new ConfigurationException("the fixtures %s and %s are both for the migration %s; join them"
                        .formatted(other, script.name(), migration.name()));
            }
            script.check(syntax);
        });
    }

    private static String known(List<Migration> history) {
        String first = history.stream().limit(SHOWN).map(Migration::id).collect(Collectors.joining(", "));
        return history.size() <= SHOWN ? first : "%s and %s more".formatted(first, history.size() - SHOWN);
    }

    @Override
    public Giver on(DatabaseServer server, MigrationTool tool, Scope scope) {
        return this;
    }

    @Override
    public boolean gives(Occasion occasion) {
        return scripts.keySet().stream().anyMatch(occasion.next()::isCalled);
    }

    @Override
    public void give(Connection session, Occasion occasion) throws SQLException {
        for (var script : scripts.entrySet()) {
            if (occasion.next().isCalled(script.getKey())) {
                script.getValue().prepare(session, occasion.dialect());
            }
        }
    }

    @Override
    public List<String> notes() {
        return List.of("rows of the user's own: %s file%s in %s"
                .formatted(scripts.size(), scripts.size() == 1 ? "" : "s", folder));
    }
}
