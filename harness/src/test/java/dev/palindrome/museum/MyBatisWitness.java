package dev.palindrome.museum;

import dev.palindrome.database.Database;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.apache.ibatis.migration.FileMigrationLoader;
import org.apache.ibatis.migration.operations.StatusOperation;
import org.apache.ibatis.migration.options.DatabaseOperationOption;

/** Asks the status of MyBatis Migrations. */
final class MyBatisWitness implements Witness {

    @Override
    public Testimony says(Database database, Path folder) {
        var loader = new FileMigrationLoader(folder.resolve("scripts").toFile(), "UTF-8", new Properties());
        var status = new StatusOperation().operate(database::connect, loader, new DatabaseOperationOption(), null);
        var applied = status.getCurrentStatus().stream()
                .filter(change -> change.getAppliedTimestamp() != null)
                .map(change -> change.getId().toPlainString())
                .toList();
        return new Testimony(applied, List.of());
    }
}
