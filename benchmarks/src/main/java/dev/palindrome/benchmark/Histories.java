package dev.palindrome.benchmark;

import dev.palindrome.benchmark.Texts.Way;
import dev.palindrome.database.EngineRequest;
import dev.palindrome.migration.Batch;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.MigrationFolders;
import dev.palindrome.migration.Reading;
import dev.palindrome.migration.Script;
import java.nio.file.Path;
import java.util.List;

/** Reads folders as the harness does, so that all contenders get the same texts in the same order. */
final class Histories {

    private Histories() {}

    static List<Texts> read(Path folder, EngineRequest database) {
        var reading = Reading.as(null).on(database.engine());
        return MigrationFolders.readAs(folder, reading).migrations().stream()
                .map(Histories::texts)
                .toList();
    }

    private static Texts texts(Migration migration) {
        return new Texts(
                migration.name(),
                way(migration.up()),
                migration.down().map(Histories::way).orElse(null));
    }

    private static Way way(Script script) {
        return new Way(script.text(), script.batches().stream().map(Batch::sql).toList());
    }
}
