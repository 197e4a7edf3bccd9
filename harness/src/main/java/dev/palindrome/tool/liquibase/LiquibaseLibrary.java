package dev.palindrome.tool.liquibase;

import dev.palindrome.database.Dialect;
import dev.palindrome.failure.HarnessException;
import dev.palindrome.migration.MigrationFolder;
import dev.palindrome.migration.liquibase.LiquibaseFormat;
import dev.palindrome.tool.MigrationTool;
import dev.palindrome.tool.ToolLibrary;
import java.io.IOException;
import java.util.Optional;
import java.util.Properties;

/** Liquibase, where {@code liquibase-core} is on the class path. Nobody else can run a changelog. */
public final class LiquibaseLibrary implements ToolLibrary {
    private static final String BUILD = "liquibase.build.properties";

    @Override
    public String format() {
        return "liquibase";
    }

    @Override
    public Optional<String> version() {
        try (var build = LiquibaseLibrary.class.getClassLoader().getResourceAsStream(BUILD)) {
            if (build == null) {
                return Optional.empty();
            }
            var properties = new Properties();
            properties.load(build);
            return Optional.of(properties.getProperty("build.version", "unknown"));
        } catch (IOException e) {
            throw new HarnessException("cannot read %s of liquibase-core".formatted(BUILD), e);
        }
    }

    @Override
    public String dependency() {
        return LiquibaseFormat.DEPENDENCY;
    }

    @Override
    public boolean isIndispensable() {
        return true;
    }

    @Override
    public MigrationTool tool(MigrationFolder folder, Dialect dialect) {
        return new LiquibaseTool(folder, dialect);
    }
}
