package dev.palindrome.museum;

import java.util.function.Supplier;

/** The tools that are Java libraries, with each syntax that they have. */
enum Tool {
    MYBATIS(new MyBatisScript(), MyBatisWitness::new),
    FLYWAY(new FlywayFiles(), FlywayWitness::new),
    LIQUIBASE_SQL(Changelog.FORMATTED_SQL, () -> new LiquibaseWitness("changelog.sql")),
    LIQUIBASE_XML(Changelog.XML, () -> new LiquibaseWitness("changelog.xml")),
    LIQUIBASE_YAML(Changelog.YAML, () -> new LiquibaseWitness("changelog.yaml")),
    LIQUIBASE_JSON(Changelog.JSON, () -> new LiquibaseWitness("changelog.json"));

    private final Syntax syntax;
    private final Supplier<Witness> witness;

    Tool(Syntax syntax, Supplier<Witness> witness) {
        this.syntax = syntax;
        this.witness = witness;
    }

    Syntax syntax() {
        return syntax;
    }

    Witness witness() {
        return witness.get();
    }
}
