package dev.palindrome.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToolsOfProgramsTest extends ToolsOfProjects {

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
                .with("db/migrate/20260101000000_create_users.rb", "class CreateUsers < ActiveRecord::Migration[7.1]");

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
