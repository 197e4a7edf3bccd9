package dev.palindrome.migration.liquibase;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.failure.HarnessException;
import dev.palindrome.migration.Callbacks;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.MigrationFolder;
import dev.palindrome.migration.SourceFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.OfflineConnection;
import liquibase.resource.DirectoryResourceAccessor;

/** Reads a folder's changelog with Liquibase. Used once. */
final class ChangelogReader {
    private static final Pattern PARAMETER = Pattern.compile("\\$\\{([^}$:{\\s]+)}");
    private static final Pattern READ_BY_LIQUIBASE =
            Pattern.compile(".*\\.(xml|ya?ml|json|sql)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final SourceFolder folder;
    private final LiquibaseSettings settings;

    ChangelogReader(SourceFolder folder) {
        this.folder = folder;
        this.settings = LiquibaseSettings.of(folder);
    }

    MigrationFolder read() {
        var root = new RootChangelog(folder).find(settings.changelog());
        var known = settings.with(variables());
        try {
            return new Seclusion().call(() -> read(root, known));
        } catch (ConfigurationException | HarnessException e) {
            throw e;
        } catch (Exception e) {
            throw refused(root, e);
        }
    }

    /** Which folder the paths in a changelog start from is told nowhere: it is the first from which all of them lead to a file. */
    private MigrationFolder read(String root, LiquibaseSettings known) throws Exception {
        var folders = new SearchPath(folder.root().toRealPath(), known).candidates(root);
        Exception first = null;
        for (var candidate : folders) {
            var exact =
                    known.reading(candidate.relativize(real(root)).toString().replace('\\', '/'), candidate);
            try {
                return read(exact);
            } catch (ConfigurationException e) {
                throw e;
            } catch (Exception e) {
                first = first == null ? e : first;
            }
        }
        throw first == null ? new IOException("no folder to look for it") : first;
    }

    private MigrationFolder read(LiquibaseSettings exact) throws Exception {
        var database = database(exact);
        var changelog = Changelog.read(exact, database);
        return changelog.withItsFiles(() -> read(changelog, exact, database));
    }

    private MigrationFolder read(Changelog changelog, LiquibaseSettings exact, Database database) {
        var migrations = new ArrayList<Migration>();
        var scripts = new ChangeSetScripts(folder, exact.searchRoot(), database);
        for (var entry : changelog.running().entrySet()) {
            migrations.add(scripts.migration(entry.getKey(), entry.getValue()));
        }
        return new MigrationFolder(
                folder.root(),
                "liquibase",
                migrations,
                new ChangelogOddities(changelog, scripts).find(),
                new LiquibaseBook(folder.syntax(), exact),
                Callbacks.NONE,
                exact.values());
    }

    /** A product without a server: what it would be sent can be told. */
    private Database database(LiquibaseSettings exact) throws Exception {
        var nowhere = new OfflineConnection(
                "offline:%s?outputLiquibaseSql=none".formatted(folder.engine()),
                new DirectoryResourceAccessor(exact.searchRoot()));
        return LiquibaseDatabase.prepared(
                DatabaseFactory.getInstance().findCorrectDatabaseImplementation(nowhere), exact);
    }

    /** Liquibase leaves a parameter without a value as it stands, so only what was given is put in. */
    private Map<String, String> variables() {
        var values = new TreeMap<String, String>();
        for (var file : folder.allFiles()) {
            if (READ_BY_LIQUIBASE.matcher(file).matches()) {
                var parameter = PARAMETER.matcher(text(file));
                while (parameter.find()) {
                    var name = parameter.group(1);
                    folder.variables().value(name).ifPresent(value -> values.put(name, value));
                }
            }
        }
        return values;
    }

    private String text(String file) {
        try {
            return folder.text(file);
        } catch (ConfigurationException e) {
            return ""; // Liquibase says so, if it has to read it
        }
    }

    private Path real(String file) throws IOException {
        return folder.root().toRealPath().resolve(file).toRealPath();
    }

    private ConfigurationException refused(String root, Exception thrown) {
        return new ConfigurationException(
                "%s: Liquibase refuses it: %s".formatted(folder.where(root), Reasons.of(thrown)), thrown);
    }
}
