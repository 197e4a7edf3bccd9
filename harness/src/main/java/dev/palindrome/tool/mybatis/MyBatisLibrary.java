package dev.palindrome.tool.mybatis;

import dev.palindrome.database.Dialect;
import dev.palindrome.migration.MigrationFolder;
import dev.palindrome.tool.MigrationTool;
import dev.palindrome.tool.ToolLibrary;
import java.io.IOException;
import java.util.Optional;
import java.util.Properties;

/** MyBatis Migrations, where it is on the class path. */
public final class MyBatisLibrary implements ToolLibrary {
    private static final String COORDINATES = "org.mybatis:mybatis-migrations";
    private static final String PROPERTIES = "META-INF/maven/org.mybatis/mybatis-migrations/pom.properties";

    @Override
    public String format() {
        return "mybatis";
    }

    @Override
    public Optional<String> version() {
        try {
            var loader = MyBatisLibrary.class.getClassLoader();
            Class.forName("org.apache.ibatis.migration.operations.UpOperation", false, loader);
            return Optional.of(version(loader));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    @Override
    public String dependency() {
        return COORDINATES;
    }

    @Override
    public MigrationTool tool(MigrationFolder folder, Dialect dialect) {
        return new MyBatisTool(folder, dialect);
    }

    private static String version(ClassLoader loader) {
        var properties = new Properties();
        try (var in = loader.getResourceAsStream(PROPERTIES)) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            // Whoever packed it anew has left it out: it runs all the same.
        }
        return properties.getProperty("version", "unknown");
    }
}
