package dev.palindrome.migration.golangmigrate;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.Script;
import dev.palindrome.migration.SourceFolder;
import dev.palindrome.migration.Versions;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts an up and a down together by their version, and the migrations in order. */
final class Pairing {
    private final String format;
    private final SourceFolder folder;
    private final Function<String, Script> scripts;

    Pairing(String format, SourceFolder folder, Function<String, Script> scripts) {
        this.format = format;
        this.folder = folder;
        this.scripts = scripts;
    }

    List<Migration> migrations(List<Half> halves) {
        var ups = new Versions<>(folder, format, Half.BY_NUMBERS);
        var downs = new Versions<>(folder, format, Half.BY_NUMBERS);
        var byFile = new HashMap<String, Half>();
        for (var half : halves) {
            (half.isUp() ? ups : downs).add(half.version(), half.file());
            byFile.put(half.file(), half);
        }
        downs.inOrder()
                .forEach((version, down) -> refuseWithoutUp(down, ups.inOrder().containsKey(version)));
        return ups.inOrder().values().stream()
                .map(byFile::get)
                .map(up -> migration(up, byFile.get(downs.inOrder().get(up.version()))))
                .toList();
    }

    private void refuseWithoutUp(String down, boolean hasUp) {
        if (!hasUp) {
            throw new ConfigurationException("%s: %s has no up; add %s, or remove the down"
                    .formatted(folder.root(), down, down.replace(".down.", ".up.")));
        }
    }

    private Migration migration(Half up, @Nullable Half down) {
        return Migration.of(
                folder.syntax(),
                up.id(),
                up.title(),
                scripts.apply(up.file()),
                down == null ? null : scripts.apply(down.file()));
    }
}
