package dev.palindrome.migration.flyway;

import dev.palindrome.migration.BookSql;
import dev.palindrome.migration.Bookkeeping;
import dev.palindrome.migration.BoundSql;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.SqlSyntax;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * One row a version; an undo takes it out again, so that Flyway would apply the version once more. A repeatable has a row for each time
 * that it ran. Flyway writes on a connection of its own: a script that changes role or search path does not lead it astray.
 */
final class FlywayBook implements Bookkeeping {

    /** A changed session authorization stays: Flyway cannot restore its role then, and the migration fails. */
    private static final BoundSql AS_ONESELF = BoundSql.of("reset role");

    private final BookSql sql;
    private final String schema;
    private final String table;
    private final String separator;
    private final Map<String, String> classes;

    /**
     * @param classes the names of the migrations that are classes, by their files
     */
    FlywayBook(BookSql sql, FlywaySettings settings, Map<String, String> classes) {
        this.sql = sql;
        this.schema = settings.schema();
        this.table = settings.table();
        this.separator = settings.separator();
        this.classes = Map.copyOf(classes);
    }

    @Override
    public Set<String> tables() {
        return Set.of(table);
    }

    @Override
    public List<String> create() {
        var create = """
                create table if not exists %s (
                  installed_rank int not null,
                  version varchar(50),
                  description varchar(200) not null,
                  type varchar(20) not null,
                  script varchar(1000) not null,
                  checksum integer,
                  installed_by varchar(100) not null,
                  installed_on timestamp not null default current_timestamp,
                  execution_time integer not null,
                  success boolean not null,
                  constraint %s primary key (installed_rank)%s
                )""";
        var index = sql.quoted(table + "_s_idx");
        var key = sql.quoted(table + "_pk");
        if (sql.engine() == SqlSyntax.MYSQL) {
            return List.of(create.formatted(name(), key, ", index %s (success)".formatted(index)));
        }
        var statements = new ArrayList<String>();
        if (sql.engine() == SqlSyntax.POSTGRESQL && !schema.equals("public")) {
            statements.add("create schema if not exists " + sql.quoted(schema));
        }
        statements.add(create.formatted(name(), key, ""));
        statements.add("create index if not exists %s on %s (success)".formatted(index, name()));
        return statements;
    }

    /** MySQL cannot take back what failed, so Flyway notes it: whoever goes on has to repair the book first. */
    @Override
    public List<BoundSql> beforeUp(Migration migration, @Nullable Migration previous) {
        return sql.engine() == SqlSyntax.MYSQL ? List.of(insert(migration, false)) : List.of();
    }

    @Override
    public List<BoundSql> afterUp(Migration migration, @Nullable Migration previous) {
        return switch (sql.engine()) {
            case POSTGRESQL -> List.of(AS_ONESELF, insert(migration, true));
            case MYSQL -> List.of(failed(migration), insert(migration, true));
            case SQLITE -> List.of(insert(migration, true));
        };
    }

    private BoundSql failed(Migration migration) {
        return BoundSql.of("delete from %s where script = ? and not success".formatted(name()), script(migration));
    }

    /** Of a class Flyway notes the name, and a checksum only where the class itself has one. */
    private BoundSql insert(Migration migration, boolean success) {
        boolean isClass = classes.containsKey(migration.up().file());
        var values = new ArrayList<Object>();
        if (isVersioned(migration)) {
            values.add(migration.id());
        }
        values.add(description(migration));
        values.add(isClass ? "JDBC" : "SQL");
        values.add(script(migration));
        if (!isClass) {
            values.add(checksum(migration.up().text()));
        }
        values.add(success);
        var insert = """
                insert into %1$s
                  (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                select coalesce(max(installed_rank), 0) + 1, %2$s, ?, ?, ?, %3$s, %4$s, 0, ?
                from %1$s""".formatted(name(), isVersioned(migration) ? "?" : "null", isClass ? "null" : "?", user());
        return new BoundSql(insert, values);
    }

    private String script(Migration migration) {
        var file = migration.up().file();
        return classes.getOrDefault(file, file);
    }

    @Override
    public List<BoundSql> afterDown(Migration migration, @Nullable Migration previous) {
        var delete = isVersioned(migration)
                ? BoundSql.of("delete from %s where version = ?".formatted(name()), migration.id())
                : BoundSql.of("delete from %s where script = ?".formatted(name()), script(migration));
        return sql.engine() == SqlSyntax.POSTGRESQL ? List.of(AS_ONESELF, delete) : List.of(delete);
    }

    @Override
    public String state() {
        var said = sql.engine() == SqlSyntax.MYSQL
                ? "concat(coalesce(concat(version, ' '), ''), script)"
                : "(coalesce(version || ' ', '') || script)";
        return "select %s from %s order by installed_rank".formatted(sql.marked(said, "not success", "failed"), name());
    }

    @Override
    public boolean ignoresOnTheWayBack(Migration migration) {
        return !isVersioned(migration);
    }

    @Override
    public LostTransaction lostTransaction() {
        return LostTransaction.BEGINS_ANEW;
    }

    private String user() {
        return switch (sql.engine()) {
            case POSTGRESQL -> "current_user";
            case MYSQL -> "substring_index(user(), '@', 1)";
            case SQLITE -> "''";
        };
    }

    private String name() {
        return sql.engine() == SqlSyntax.POSTGRESQL ? sql.quoted(schema) + "." + sql.quoted(table) : sql.quoted(table);
    }

    /** The id of a version begins with a digit. */
    private static boolean isVersioned(Migration migration) {
        return Character.isDigit(migration.id().charAt(0));
    }

    private String description(Migration migration) {
        var id = migration.id();
        var said = isVersioned(migration)
                ? migration.description()
                : id.substring(id.indexOf(separator) + separator.length());
        return said.replace('_', ' ');
    }

    /** Line ends do not count. */
    private static int checksum(String text) {
        var sum = new CRC32();
        text.lines().forEach(line -> sum.update(line.getBytes(StandardCharsets.UTF_8)));
        return (int) sum.getValue();
    }
}
