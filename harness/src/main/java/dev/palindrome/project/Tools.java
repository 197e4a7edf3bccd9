package dev.palindrome.project;

import java.util.List;
import java.util.Set;

/** The tools that are looked for beside those whose formats recognise a folder by themselves. To add one, add its signs. */
final class Tools {

    private static final String JAVASCRIPT =
            "its migrations are programs in JavaScript or TypeScript, which Palindrome does not run yet";
    private static final String PYTHON = "its migrations are programs in Python, which Palindrome does not run yet";
    private static final String RUBY = "its migrations are programs in Ruby, which Palindrome does not run yet";
    private static final String PHP = "its migrations are programs in PHP, which Palindrome does not run yet";

    private static final String NO_VALUE = "(?!)()";

    private static final Set<String> SCRIPTS = Set.of("js", "ts", "cjs", "mjs");

    static final List<ToolSigns> ALL = List.of(
            new FlywaySigns(),
            new LiquibaseSigns(),
            new MyBatisSigns(),
            new SqitchSigns(),
            ConfigurationFile.of("diesel", "diesel\\.toml", "(?m)^\\s*dir\\s*=\\s*[\"']([^\"']+)", "migrations"),
            ConfigurationFile.of("sqlx", "sqlx\\.toml", "migrations-dir\\s*=\\s*[\"']([^\"']+)", "migrations"),
            ConfigurationFile.of(
                    "sql-migrate", "dbconfig\\.ya?ml", "(?m)^\\s+dir:\\s*[\"']?([^\\s#\"']+)", "migrations"),
            ConfigurationFile.of("atlas", "atlas\\.hcl", "\\bdir\\s*=\\s*\"file://([^\"?]+)", "migrations"),
            ConfigurationFile.of("prisma", "schema\\.prisma", NO_VALUE, "migrations"),
            CommandLine.of("golang-migrate", "\\bmigrate\\b[^\\n|;&]*?\\s-path[= ]+([^\\s\"']+|\"[^\"]+\")"),
            CommandLine.of("golang-migrate", "\\bmigrate\\b[^\\n|;&]*?\\s-source[= ]+\"?file://([^\\s\"']+)"),
            CommandLine.of("dbmate", "\\bdbmate\\b[^\\n|;&]*?\\s(?:-d|--migrations-dir)[= ]+([^\\s\"']+|\"[^\"]+\")"),
            CommandLine.of("dbmate", "\\bDBMATE_MIGRATIONS_DIR\\b\\s*[:=]+\\s*([^\\s]+)"),
            CommandLine.of("goose", "\\bgoose\\b[^\\n|;&]*?\\s-dir[= ]+([^\\s\"']+|\"[^\"]+\")"),
            CommandLine.of("goose", "\\bGOOSE_MIGRATION_DIR\\b\\s*[:=]+\\s*([^\\s]+)"),
            CommandLine.of("sqlx", "\\bsqlx\\b[^\\n|;&]*?\\s--source[= ]+([^\\s\"']+)"),
            CommandLine.of("diesel", "\\bdiesel\\b[^\\n|;&]*?\\s--migration-dir[= ]+([^\\s\"']+)"),
            new AlembicSigns("alembic"),
            new AlembicSigns("flask-migrate"),
            ProgramFiles.of(
                    "django", PYTHON, Set.of("py"), "\\d{4}_\\w+\\.py", "migrations\\.Migration\\b", "manage\\.py"),
            ProgramFiles.of(
                    "rails",
                    RUBY,
                    Set.of("rb"),
                    "\\d+_\\w+\\.rb",
                    "ActiveRecord::Migration\\b",
                    "config/database\\.yml",
                    "config/application\\.rb",
                    "Rakefile",
                    "Gemfile"),
            ProgramFiles.of(
                    "laravel",
                    PHP,
                    Set.of("php"),
                    "\\d{4}_\\d\\d_\\d\\d_\\d+_\\w+\\.php",
                    "Illuminate\\\\Database\\\\Migrations|extends Migration\\b",
                    "artisan",
                    "composer\\.json"),
            ConfigurationFile.of(
                            "knex", "knexfile\\.\\w+", "\\bdirectory:\\s*([^,\\n}(]+(?:\\([^)]*\\))?)", "migrations")
                    .lacking(JAVASCRIPT),
            ProgramFiles.of(
                    "knex", JAVASCRIPT, SCRIPTS, "\\d+[-_].*", "(?i)\\bknex\\b", "knexfile\\.\\w+", "package\\.json"),
            ProgramFiles.of(
                    "typeorm",
                    JAVASCRIPT,
                    SCRIPTS,
                    "(?:\\d{10,}[-_]?.*|.*\\d{13})\\.(?:js|ts)",
                    "\\bMigrationInterface\\b",
                    "ormconfig\\.\\w+",
                    "(?i).*data-?source\\.(?:ts|js)",
                    "package\\.json"),
            ConfigurationFile.of("sequelize", "\\.sequelizerc", "migrations-path[\"']?\\s*:\\s*([^\\n]+)", "migrations")
                    .lacking(JAVASCRIPT),
            ProgramFiles.of(
                    "sequelize",
                    JAVASCRIPT,
                    SCRIPTS,
                    "\\d+[-_].*",
                    "\\bqueryInterface\\b",
                    "\\.sequelizerc",
                    "config/config\\.js(?:on)?",
                    "package\\.json"),
            ConfigurationFile.of(
                            "drizzle",
                            "drizzle(?:[-.]\\w+)*\\.config\\.\\w+|drizzle\\.config.*",
                            "\\bout:\\s*([^,\\n}]+)",
                            "drizzle")
                    .lacking("Palindrome does not read its journal yet, and Drizzle writes no way back"),
            ProgramFiles.of(
                    "node-pg-migrate",
                    JAVASCRIPT,
                    Set.of("js", "ts", "cjs", "mjs", "sql"),
                    "\\d+[-_].*",
                    "\\bpgm\\b|node-pg-migrate|(?m)^-- Up Migration",
                    "package\\.json"),
            ProgramFiles.of(
                    "ef-core",
                    "its migrations are programs in C#, which Palindrome does not run yet",
                    Set.of("cs"),
                    "\\d{14}_\\w+\\.cs",
                    "EntityFrameworkCore\\.Migrations",
                    ".*\\.csproj"),
            ProgramFiles.of(
                    "pgroll",
                    "it starts and completes a migration instead of going up and down, which Palindrome does not know yet",
                    Set.of("json", "yaml", "yml"),
                    "\\d+_.*\\.(?:json|ya?ml)",
                    "(?m)^\\s*\"?operations\"?\\s*:"),
            new MongockSigns());

    private Tools() {}

    /** Return the names of the tools, sorted. */
    static List<String> names() {
        return ALL.stream().map(ToolSigns::tool).distinct().sorted().toList();
    }
}
