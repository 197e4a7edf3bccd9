package dev.palindrome.tool.flyway;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Asks the Flyway on its own class path. */
public final class AskedItself implements FlywayAsked {

    @Override
    public List<String> info(DataSource database, Path folder) {
        var flyway = Flyway.configure(AskedItself.class.getClassLoader())
                .dataSource(database)
                .locations("filesystem:" + folder)
                .ignoreMigrationPatterns("*:pending")
                .load();
        flyway.validate();
        var info = flyway.info();
        var current = info.current();
        var told = Arrays.stream(info.all())
                .map(migration -> "%s %s".formatted(migration.getScript(), migration.getState()))
                .toList();
        return Stream.concat(told.stream(), Stream.of("current " + (current == null ? "none" : current.getScript())))
                .toList();
    }
}
