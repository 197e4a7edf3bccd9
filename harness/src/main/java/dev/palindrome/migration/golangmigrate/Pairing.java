package dev.palindrome.migration.golangmigrate;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.Script;
import dev.palindrome.migration.Script.Wrapping;
import dev.palindrome.migration.SourceFolder;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts an up and a down together by their version, and the migrations in order. */
final class Pairing {
    private final String format;
    private final SourceFolder folder;

    Pairing(String format, SourceFolder folder) {
        this.format = format;
        this.folder = folder;
    }

    List<Migration> migrations(List<Half> halves) {
        Map<List<BigInteger>, Half> ups = new TreeMap<>(Half.BY_NUMBERS);
        Map<List<BigInteger>, Half> downs = new TreeMap<>(Half.BY_NUMBERS);
        halves.forEach(half -> put(half.isUp() ? ups : downs, half));
        downs.forEach((version, down) -> refuseWithoutUp(down, ups.containsKey(version)));
        return ups.values().stream()
                .map(up -> migration(up, downs.get(up.version())))
                .toList();
    }

    private void put(Map<List<BigInteger>, Half> halves, Half half) {
        var other = halves.putIfAbsent(half.version(), half);
        if (other != null) {
            throw new ConfigurationException(
                    "%s: %s and %s have the same version, which %s refuses; give one of them another number"
                            .formatted(folder.root(), other.file(), half.file(), format));
        }
    }

    private void refuseWithoutUp(Half down, boolean hasUp) {
        if (!hasUp) {
            throw new ConfigurationException("%s: %s has no up; add %s, or remove the down"
                    .formatted(folder.root(), down.file(), down.file().replace(".down.", ".up.")));
        }
    }

    private Migration migration(Half up, @Nullable Half down) {
        return Migration.of(up.id(), up.title(), script(up), down == null ? null : script(down));
    }

    private Script script(Half half) {
        return Script.whole(half.file(), folder.text(half.file()), 1, Wrapping.AUTOCOMMIT);
    }
}
