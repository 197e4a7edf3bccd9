package dev.palindrome.museum;

import dev.palindrome.migration.Folder;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Versioned files of Flyway, with undo files. */
final class FlywayFiles implements Syntax {

    @Override
    public String format() {
        return "flyway";
    }

    @Override
    public void write(List<Plain> history, Folder folder) {
        for (var migration : history) {
            var name = "%s__%s.sql".formatted(migration.id(), migration.title());
            folder.with("V" + name, text(migration.up()));
            if (migration.down() != null) {
                folder.with("U" + name, text(migration.down()));
            }
        }
    }

    private static String text(List<String> statements) {
        return statements.isEmpty() ? "-- nothing to do here\n" : String.join(";\n", statements) + ";\n";
    }

    @Override
    public Map<String, String> book() {
        return Book.words(
                "flyway_schema_history",
                "version = '00001'",
                "values (-7, '2025', 'ghost', 'SQL', 'V2025__ghost.sql', null, 'nobody', now(), 0, true) on conflict do nothing");
    }

    /** It begins again with the first file that its history does not name, which the exhibits of other tools have made it forget. */
    @Override
    public String judgement(Exhibit exhibit) {
        return Exhibit.FORGETTING.contains(exhibit.name()) ? Exhibit.STARTED_ANEW : exhibit.judgement();
    }

    @Override
    public Optional<String> cannot(String exhibit, boolean repaired) {
        return !repaired && exhibit.equals("up-applies/concurrently-beside-others")
                ? Optional.of("Flyway refuses the file before it runs anything, and so do we when we read the folder")
                : Optional.empty();
    }
}
