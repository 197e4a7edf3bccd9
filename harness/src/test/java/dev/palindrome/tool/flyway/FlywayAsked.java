package dev.palindrome.tool.flyway;

import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;

/** What Flyway itself says of a database. */
public interface FlywayAsked {

    /** Validate, and return what its info says of each migration; Flyway is told nothing but where the files are. */
    List<String> info(DataSource database, Path folder);
}
