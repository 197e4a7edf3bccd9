package dev.palindrome.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ToolsOfSqlFilesTest extends ToolsOfProjects {

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
        project.with("db/root.xml", "<databaseChangeLog/>").with("liquibase.properties", "changeLogFile: db/root.xml");

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
        project.with("db/migrations/20260101_users.sql", "-- migrate:up", UP, "-- migrate:down", "drop table users;");

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
