package dev.palindrome.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToolsTest {

    private static final String UP = "create table users (id int);";

    @TempDir
    Path root;

    private Project project;

    @BeforeEach
    void aProject() {
        project = new Project(root);
    }

    private void assertFound(String tool, String configuration, String... folders) {
        var find = project.only();
        assertThat(find.tool()).isEqualTo(tool);
        assertThat(find.folders()).containsExactly(folders);
        assertThat(find.configuration().orElse("none")).isEqualTo(configuration);
        assertThat(find.evidence()).isNotBlank();
    }

    private void assertRuns() {
        assertThat(project.only().missing()).isEmpty();
    }

    private void assertCannotRun(String because) {
        assertThat(project.only().missing()).contains(because);
    }

    @Test
    void thePageListsEachOfThem() throws IOException {
        var page = Files.readString(Path.of("../docs/detection.md"));

        assertThat(Tools.names()).allSatisfy(tool -> assertThat(page).contains("| `%s` |".formatted(tool)));
    }

    @Nested
    class Flyway {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        shop/src/main/resources/application.properties | spring.flyway.locations=classpath:db/steps
                        shop/src/main/resources/application-prod.yml   | spring: {flyway: {locations: ['classpath:/db/steps']}}
                        shop/src/main/resources/application.properties | quarkus.flyway.locations=db/steps
                        shop/flyway.conf       | flyway.locations=filesystem:src/main/resources/db/steps
                        shop/flyway.toml       | flyway.locations = ["filesystem:./src/main/resources/db/steps"]
                        shop/pom.xml           | <flyway><locations><location>classpath:db/steps</location></locations></flyway>
                        shop/build.gradle      | flyway { locations = ['classpath:db/steps'] }
                        shop/build.gradle.kts  | flyway { locations = arrayOf("filesystem:src/main/resources/db/steps") }
                        """)
        void isFoundByTheConfigurationThatNamesItsLocation(String file, String text) {
            project.withFlyway("shop/src/main/resources/db/steps").with(file, text);

            assertFound("flyway", file, "shop/src/main/resources/db/steps");
            assertRuns();
        }

        @Test
        void isFoundByItsDefaultWhereABuildNamesIt() {
            project.withFlyway("src/main/resources/db/migration")
                    .with("pom.xml", "<artifactId>flyway-core</artifactId>");

            assertFound("flyway", "pom.xml", "src/main/resources/db/migration");
        }

        @Test
        void joinsFoldersOfReleases() {
            project.withFlyway("src/main/resources/db/migration/v1").withFlyway("src/main/resources/db/migration/v2");

            assertFound("flyway", "none", "src/main/resources/db/migration");
        }

        @Test
        void keepsFoldersOfVendorsApart() {
            project.withFlyway("src/main/resources/db/migration/mysql")
                    .withFlyway("src/main/resources/db/migration/postgresql")
                    .with(
                            "src/main/resources/application.properties",
                            "spring.flyway.locations=classpath:db/migration/{vendor}");

            assertThat(project.scan().finds()).extracting(Find::engine).containsExactly("mysql", "postgresql");
            assertThat(project.scan().finds())
                    .allSatisfy(find -> assertThat(find.configuration()).isPresent());
        }

        @Test
        void isNamedEvenWhereItsLocationIsNotHere() {
            project.with("flyway.conf", "flyway.locations=filesystem:/srv/sql");

            assertFound("flyway", "flyway.conf");
            assertThat(project.only().evidence()).contains("not here");
        }

        @Test
        void isFoundInEachModule() {
            project.withFlyway("billing/src/main/resources/db/migration")
                    .withFlyway("shop/src/main/resources/db/migration")
                    .with("billing/pom.xml", "<artifactId>flyway-core</artifactId>")
                    .with("shop/pom.xml", "<artifactId>flyway-core</artifactId>");

            assertThat(project.scan().finds())
                    .extracting(find -> find.configuration().orElse(""))
                    .containsExactly("billing/pom.xml", "shop/pom.xml");
        }

        @Test
        void takesNothingThatIsCommentedOut() {
            project.withFlyway("sql").with("pom.xml", "<!-- <flyway.locations>filesystem:sql</flyway.locations> -->");

            assertFound("flyway", "none", "sql");
        }
    }

    @Nested
    class ToolsOfSqlFiles {

        @Test
        void liquibaseByTheApplication() {
            project.with("src/main/resources/db/changelog/main.yaml", "databaseChangeLog: []")
                    .with(
                            "src/main/resources/application.yml",
                            "spring.liquibase.change-log: classpath:/db/changelog/main.yaml");

            assertFound("liquibase", "src/main/resources/db/changelog/main.yaml", "src/main/resources/db/changelog");
        }

        @Test
        void liquibaseByItsProperties() {
            project.with("db/root.xml", "<databaseChangeLog/>")
                    .with("liquibase.properties", "changeLogFile: db/root.xml");

            assertFound("liquibase", "db/root.xml", "db");
        }

        @Test
        void mybatisByItsEnvironment() {
            project.with("db/scripts/001_first.sql", "-- // first", UP, "-- //@UNDO", "drop table users;")
                    .with("db/environments/development.properties", "changelog=CHANGELOG");

            assertFound("mybatis", "db/environments/development.properties", "db/scripts");
            assertRuns();
        }

        @Test
        void golangMigrateByACommand() {
            project.withPairs("internal/db/steps")
                    .with("Makefile", "migrate:", "\t@migrate -database \"$(URL)\" -path $(PWD)/internal/db/steps up");

            assertFound("golang-migrate", "Makefile", "internal/db/steps");
            assertRuns();
        }

        @Test
        void dbmateByItsSections() {
            project.with(
                    "db/migrations/20260101_users.sql", "-- migrate:up", UP, "-- migrate:down", "drop table users;");

            assertFound("dbmate", "none", "db/migrations");
            assertRuns();
        }

        @Test
        void gooseByTheEnvironmentOfAContainer() {
            project.with("sql/schema/001_users.sql", "-- +goose Up", UP)
                    .with("docker-compose.yml", "environment:", "  GOOSE_MIGRATION_DIR: sql/schema");

            assertFound("goose", "docker-compose.yml", "sql/schema");
            assertRuns();
        }

        @Test
        void dieselByItsConfiguration() {
            project.with("db/steps/2026-01-01-000000_users/up.sql", UP)
                    .with("diesel.toml", "[migrations_directory]", "dir = \"db/steps\"");

            assertFound("diesel", "diesel.toml", "db/steps");
            assertRuns();
        }

        @Test
        void sqlxByTheDependency() {
            project.with("server/migrations/20260101_users.sql", UP)
                    .with("server/Cargo.toml", "[dependencies]", "sqlx = \"0.8\"");

            assertFound("sqlx", "none", "server/migrations");
            assertRuns();
        }

        @Test
        void sqlMigrateByItsConfiguration() {
            project.with("db/steps/1-users.sql", "-- +migrate Up", UP)
                    .with("dbconfig.yml", "production:", "  dialect: mysql", "  dir: db/steps");

            assertFound("sql-migrate", "dbconfig.yml", "db/steps");
            assertThat(project.only().engine()).isEqualTo("mysql");
        }

        @Test
        void sqitchByItsConfiguration() {
            project.with("db/sqitch.conf", "[core]", "\tengine = pg", "\ttop_dir = sql")
                    .with("db/sql/sqitch.plan", "%project=shop")
                    .with("db/sql/deploy/users.sql", UP)
                    .with("db/sql/revert/users.sql", "drop table users;");

            assertFound("sqitch", "db/sqitch.conf", "db");
            assertThat(project.only().engine()).isEqualTo("postgresql");
            assertRuns();
        }

        @Test
        void prismaByItsSchema() {
            project.with("api/prisma/schema.prisma", "datasource db {", "  provider = \"postgresql\"", "}")
                    .with("api/prisma/migrations/migration_lock.toml", "provider = \"postgresql\"")
                    .with("api/prisma/migrations/20260101_users/migration.sql", UP);

            assertFound("prisma", "api/prisma/schema.prisma", "api/prisma/migrations");
            assertThat(project.only().engine()).isEqualTo("postgresql");
            assertRuns();
        }

        @Test
        void atlasByItsConfiguration() {
            project.with("db/steps/20260101_users.sql", UP)
                    .with("db/steps/atlas.sum", "h1:x=")
                    .with("atlas.hcl", "migration {", "  dir = \"file://db/steps\"", "}");

            assertFound("atlas", "atlas.hcl", "db/steps");
            assertRuns();
        }

        @Test
        void popxByItsDialects() {
            project.with("sql/20260101000000000000_users.postgres.up.sql", UP);

            assertFound("popx", "none", "sql");
            assertRuns();
        }

        @Test
        void pairsAndPatternsByTheirNames() {
            project.with("a/2026-01-01-users.up.sql", UP)
                    .with("a/2026-01-01-users.down.sql", "drop table users;")
                    .with("b/V0001.Users.up.sql", UP)
                    .with("b/V0001.Users.down.sql", "drop table users;");

            assertThat(project.scan().finds()).extracting(Find::tool).containsExactly("pairs", "pattern");
        }
    }

    @Nested
    class ToolsOfPrograms {

        @Test
        void alembicByItsConfiguration() {
            project.with("svc/alembic.ini", "[alembic]", "script_location = %(here)s/migrations")
                    .with("svc/migrations/env.py", "from alembic import context")
                    .with("svc/migrations/versions/ae10_users.py", "down_revision = None");

            assertFound("alembic", "svc/alembic.ini", "svc/migrations/versions");
            assertCannotRun("Python");
        }

        @Test
        void flaskMigrateByItsEnvironment() {
            project.with("migrations/alembic.ini", "[alembic]")
                    .with("migrations/env.py", "from flask import current_app", "from alembic import context")
                    .with("migrations/versions/ae10_users.py", "down_revision = None");

            assertFound("flask-migrate", "migrations/alembic.ini", "migrations/versions");
            assertCannotRun("Python");
        }

        @Test
        void djangoWithAllItsApplications() {
            project.with("manage.py", "import django")
                    .with("shop/migrations/0001_initial.py", "class Migration(migrations.Migration):")
                    .with("users/migrations/0001_initial.py", "class Migration(migrations.Migration):");

            assertFound("django", "manage.py", "shop/migrations", "users/migrations");
            assertCannotRun("Python");
        }

        @Test
        void railsByItsClasses() {
            project.with("config/database.yml", "production:")
                    .with(
                            "db/migrate/20260101000000_create_users.rb",
                            "class CreateUsers < ActiveRecord::Migration[7.1]");

            assertFound("rails", "config/database.yml", "db/migrate");
            assertCannotRun("Ruby");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        laravel   | artisan       | database/migrations/2014_10_12_000000_users.php | use Illuminate\\Database\\Migrations\\Migration;
                        typeorm   | ormconfig.ts  | src/migration/1700000000000-Users.ts | export class Users implements MigrationInterface {}
                        sequelize | package.json  | migrations/20260101-users.js | up: (queryInterface) => queryInterface.createTable()
                        node-pg-migrate | package.json | migrations/1700000000000_users.js | exports.up = (pgm) => {}
                        ef-core   | App.csproj    | Migrations/20260101000000_Users.cs | using Microsoft.EntityFrameworkCore.Migrations;
                        """)
        void byTheirFiles(String tool, String configuration, String file, String text) {
            project.with(configuration, "").with(file, text);

            assertFound(tool, configuration, file.substring(0, file.lastIndexOf('/')));
            assertCannotRun("does not run yet");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        knex      | knexfile.js       | module.exports = { migrations: { directory: './db/steps' } }
                        knex      | knexfile.ts       | directory: path.join(__dirname, 'db', 'steps'),
                        sequelize | .sequelizerc      | 'migrations-path': path.resolve('db', 'steps'),
                        drizzle   | drizzle.config.ts | export default { out: './db/steps' }
                        """)
        void byTheFolderThatTheirConfigurationNames(String tool, String configuration, String text) {
            project.with(configuration, text).with("db/steps/20260101_users.js", "up()");

            assertFound(tool, configuration, "db/steps");
            assertThat(project.only().runs()).isFalse();
        }

        @Test
        void pgrollByItsOperations() {
            project.with("migrations/01_users.json", "{", "  \"operations\": [{}]", "}");

            assertFound("pgroll", "none", "migrations");
            assertCannotRun("starts and completes");
        }

        @Test
        void mongockByTheBuildAndItsAnnotations() {
            project.with("build.gradle", "implementation 'io.mongock:mongock-springboot'")
                    .with("src/main/java/shop/changelogs/Users.java", "@ChangeUnit(id = \"1\")");

            assertFound("mongock", "build.gradle", "src/main/java/shop/changelogs");
            assertCannotRun("MongoDB");
        }
    }

    @Test
    void severalToolsInOneRepositoryAreSeveralFinds() {
        project.withFlyway("backend/src/main/resources/db/migration")
                .with("backend/pom.xml", "<artifactId>flyway-core</artifactId>")
                .with("web/prisma/schema.prisma", "")
                .with("web/prisma/migrations/20260101_users/migration.sql", UP)
                .with("ml/alembic.ini", "script_location = alembic")
                .with("ml/alembic/env.py", "from alembic import context")
                .with("ml/alembic/versions/1.py", "");

        assertThat(project.scan().finds().stream().map(Find::tool).toList())
                .isEqualTo(List.of("prisma", "flyway", "alembic"));
    }
}
