package dev.palindrome.migration.atlas;

import dev.palindrome.migration.SourceFolder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Holds the files against {@code atlas.sum}: the hash of each is taken over it and all before it. */
final class AtlasSum {
    static final String FILE = "atlas.sum";

    private final SourceFolder folder;

    AtlasSum(SourceFolder folder) {
        this.folder = folder;
    }

    /** Return the first file whose hash is another than the sum says, or is not there, as a sentence; nothing where all agree. */
    Optional<String> disagreement(List<String> files) {
        var written = written();
        var hash = sha256();
        for (var file : files) {
            hash.update(file.getBytes(StandardCharsets.UTF_8));
            if (folder.text(file).startsWith("-- atlas:sum ignore")
                    || folder.text(file).startsWith("atlas:sum ignore")) {
                continue;
            }
            hash.update(folder.text(file).getBytes(StandardCharsets.UTF_8));
            var said = written.remove(file);
            if (said == null) {
                return Optional.of("%s does not know %s, so Atlas refuses the folder: run atlas migrate hash"
                        .formatted(FILE, file));
            }
            if (!said.equals(Base64.getEncoder().encodeToString(copy(hash).digest()))) {
                return Optional.of(
                        "%s has another hash than %s says, so Atlas refuses the folder: run atlas migrate hash"
                                .formatted(file, FILE));
            }
        }
        return written.keySet().stream()
                .findFirst()
                .map(gone -> "%s speaks of %s, which is not there, so Atlas refuses the folder: run atlas migrate hash"
                        .formatted(FILE, gone));
    }

    private Map<String, String> written() {
        var hashes = new TreeMap<String, String>();
        folder.text(FILE).lines().skip(1).forEach(line -> {
            int at = line.indexOf("h1:");
            if (at > 0) {
                hashes.put(line.substring(0, at).strip(), line.substring(at + 3).strip());
            }
        });
        return hashes;
    }

    private static MessageDigest copy(MessageDigest hash) {
        try {
            return (MessageDigest) hash.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("Java's SHA-256 can be copied", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
