package dev.palindrome.migration.liquibase;

import dev.palindrome.migration.Folder;

/** The same four changesets in each of Liquibase's syntaxes: an explicit rollback, none in a transaction, an empty one, none. */
public enum Syntax {
    XML("changelog.xml", """
            <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
              <changeSet id="1" author="ada">
                <createTable tableName="a"><column name="x" type="int"/></createTable>
                <rollback>drop table a</rollback>
              </changeSet>
              <changeSet id="2" author="ada" runInTransaction="false">
                <sql>create index a_x on a (x)</sql>
                <rollback>drop index a_x</rollback>
              </changeSet>
              <changeSet id="3" author="ada">
                <sql>insert into a (x) values (1)</sql>
                <rollback/>
              </changeSet>
              <changeSet id="4" author="ada">
                <sql>update a set x = 2</sql>
              </changeSet>
            </databaseChangeLog>
            """),
    YAML("changelog.yaml", """
            databaseChangeLog:
              - changeSet:
                  id: 1
                  author: ada
                  changes:
                    - createTable:
                        tableName: a
                        columns:
                          - column: { name: x, type: int }
                  rollback: drop table a
              - changeSet:
                  id: 2
                  author: ada
                  runInTransaction: false
                  changes:
                    - sql: create index a_x on a (x)
                  rollback: drop index a_x
              - changeSet:
                  id: 3
                  author: ada
                  changes:
                    - sql: insert into a (x) values (1)
                  rollback:
                    - empty: {}
              - changeSet:
                  id: 4
                  author: ada
                  changes:
                    - sql: update a set x = 2
            """),
    JSON("changelog.json", """
            { "databaseChangeLog": [
              { "changeSet": { "id": "1", "author": "ada",
                  "changes": [ { "createTable": { "tableName": "a",
                    "columns": [ { "column": { "name": "x", "type": "int" } } ] } } ],
                  "rollback": "drop table a" } },
              { "changeSet": { "id": "2", "author": "ada", "runInTransaction": false,
                  "changes": [ { "sql": "create index a_x on a (x)" } ],
                  "rollback": "drop index a_x" } },
              { "changeSet": { "id": "3", "author": "ada",
                  "changes": [ { "sql": "insert into a (x) values (1)" } ],
                  "rollback": [ { "empty": {} } ] } },
              { "changeSet": { "id": "4", "author": "ada",
                  "changes": [ { "sql": "update a set x = 2" } ] } }
            ] }
            """),
    SQL("changelog.sql", """
            --liquibase formatted sql

            --changeset ada:1
            create table a (x int);
            --rollback drop table a

            --changeset ada:2 runInTransaction:false
            create index a_x on a (x);
            --rollback drop index a_x

            --changeset ada:3
            insert into a (x) values (1);
            --rollback empty

            --changeset ada:4
            update a set x = 2;
            """);

    private final String file;
    private final String text;

    Syntax(String file, String text) {
        this.file = file;
        this.text = text;
    }

    public String file() {
        return file;
    }

    public void write(Folder folder) {
        folder.with(file, text);
    }
}
