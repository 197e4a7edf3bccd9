package dev.palindrome.migration.liquibase;

import dev.palindrome.migration.Batch;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.Script;
import dev.palindrome.migration.Script.Wrapping;
import dev.palindrome.migration.SourceFolder;
import dev.palindrome.migration.liquibase.WayBack.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liquibase.change.AbstractSQLChange;
import liquibase.change.Change;
import liquibase.change.core.EmptyChange;
import liquibase.change.core.OutputChange;
import liquibase.change.core.SQLFileChange;
import liquibase.change.core.TagDatabaseChange;
import liquibase.changelog.ChangeSet;
import liquibase.database.Database;
import liquibase.sql.Sql;
import liquibase.sqlgenerator.SqlGeneratorFactory;
import liquibase.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Makes migrations of changesets: with the SQL that Liquibase would send, as far as that can be told without a server. */
final class ChangeSetScripts {
    private final SourceFolder folder;
    private final Path root;
    private final Path searchRoot;
    private final Database database;

    ChangeSetScripts(SourceFolder folder, Path searchRoot, Database database) {
        this.folder = folder;
        this.searchRoot = searchRoot;
        this.database = database;
        try {
            this.root = folder.root().toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it has just been listed
        }
    }

    Migration migration(String id, ChangeSet changeSet) {
        var way = wayBack(changeSet);
        var up = script(changeSet, up(changeSet));
        var down = way.kind() == Kind.IMPOSSIBLE ? null : script(changeSet, down(changeSet, way));
        return new Migration(id, "", up, down, declaration(changeSet, way, up));
    }

    WayBack wayBack(ChangeSet changeSet) {
        return WayBack.of(changeSet, database);
    }

    /** Return the path of the file in which a changeset stands, from the folder on. */
    String file(ChangeSet changeSet) {
        var file = searchRoot.resolve(Changelog.path(changeSet)).normalize();
        return root.relativize(file).toString().replace('\\', '/');
    }

    /** Return the path of a file of SQL that a changeset runs, from the folder on. */
    String sqlFile(ChangeSet changeSet, SQLFileChange change) {
        var beside = searchRoot.resolve(Changelog.path(changeSet)).resolveSibling(change.getPath());
        var file =
                Boolean.TRUE.equals(change.isRelativeToChangelogFile()) ? beside : searchRoot.resolve(change.getPath());
        return root.relativize(file.normalize()).toString().replace('\\', '/');
    }

    private Script script(ChangeSet changeSet, List<String> statements) {
        var lines = new SourceLines(text(changeSet), changeSet);
        var batches =
                statements.stream().map(sql -> new Batch(sql, lines.of(sql))).toList();
        var wrapping = changeSet.isRunInTransaction() ? Wrapping.TRANSACTION : Wrapping.AUTOCOMMIT;
        return new Script(file(changeSet), String.join(";\n", statements), batches, wrapping);
    }

    private String text(ChangeSet changeSet) {
        var file = file(changeSet);
        return folder.holds(file) ? folder.text(file) : "";
    }

    private List<String> up(ChangeSet changeSet) {
        return changeSet.getChanges().stream()
                .flatMap(change -> sql(change, () -> change.generateStatements(database)))
                .toList();
    }

    private List<String> down(ChangeSet changeSet, WayBack way) {
        if (way.kind() != Kind.AUTOMATIC) {
            return changeSet.getRollback().getChanges().stream()
                    .flatMap(change -> sql(change, () -> change.generateStatements(database)))
                    .toList();
        }
        var backwards = new ArrayList<>(changeSet.getChanges());
        Collections.reverse(backwards);
        return backwards.stream()
                .flatMap(change -> sql(change, () -> change.generateRollbackStatements(database)))
                .toList();
    }

    /** Some changes ask the server what to send; they stand here by their description. */
    private Stream<String> sql(Change change, Statements statements) {
        if (change instanceof EmptyChange || change instanceof OutputChange || change instanceof TagDatabaseChange) {
            return Stream.empty(); // nothing of the database changes
        }
        try {
            var generated = SqlGeneratorFactory.getInstance().generateSql(statements.get(), database);
            return Arrays.stream(generated).map(Sql::toSql).filter(folder.syntax()::holdsStatement);
        } catch (Exception e) {
            return Stream.of(change.getDescription());
        }
    }

    private @Nullable String declaration(ChangeSet changeSet, WayBack way, Script up) {
        var declaring = Stream.concat(
                        String.valueOf(changeSet.getComments()).lines().map(line -> "-- " + line),
                        Stream.concat(changeSet.getChanges().stream(), changeSet.getRollback().getChanges().stream())
                                .filter(AbstractSQLChange.class::isInstance)
                                .map(change -> String.valueOf(((AbstractSQLChange) change).getSql())))
                .collect(Collectors.joining("\n"));
        return folder.syntax()
                .declaredIrreversible(declaring)
                .orElse(way.kind() == Kind.EMPTY && !up.isEmpty() ? "its rollback is declared to be empty" : null);
    }

    @FunctionalInterface
    private interface Statements {
        SqlStatement[] get() throws Exception;
    }
}
