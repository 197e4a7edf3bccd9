package dev.palindrome.migration.liquibase;

import liquibase.database.Database;
import liquibase.exception.DatabaseException;

/** A product as Liquibase sees it, under the names that its settings give. */
public final class LiquibaseDatabase {

    private LiquibaseDatabase() {}

    /**
     * Tell a database the names of Liquibase's own tables and of its schemas; return it.
     *
     * @throws DatabaseException where it cannot take them
     */
    public static Database prepared(Database database, LiquibaseSettings settings) throws DatabaseException {
        database.setDatabaseChangeLogTableName(settings.table());
        database.setDatabaseChangeLogLockTableName(settings.lockTable());
        if (settings.defaultSchema().isPresent()) {
            database.setDefaultSchemaName(settings.defaultSchema().get());
        }
        settings.ownSchema().ifPresent(database::setLiquibaseSchemaName);
        return database;
    }
}
