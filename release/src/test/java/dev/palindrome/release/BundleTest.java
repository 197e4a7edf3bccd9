package dev.palindrome.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BundleTest {

    private final Bundle bundle = Bundle.ofThisBuild();

    @Test
    void holdsWhatIsPublishedAndNothingElse() {
        var expected = new ArrayList<String>();
        for (String artifact : Bundle.ARTIFACTS) {
            for (String ending : endings(artifact)) {
                String file = bundle.path(artifact, ending);
                expected.addAll(List.of(file, file + ".md5", file + ".sha1"));
            }
        }
        assertThat(bundle.files().keySet().stream().map(bundle::plain).filter(file -> !file.endsWith(".asc")))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void carriesTheChecksumsOfItsFiles() {
        assertThat(payload()).isNotEmpty().allSatisfy(file -> {
            assertThat(text(file + ".md5")).isEqualTo(digest("MD5", file));
            assertThat(text(file + ".sha1")).isEqualTo(digest("SHA-1", file));
        });
    }

    @Test
    void isSignedAsAWholeOrNotAtAll() {
        List<String> signed = payload()
                .filter(file -> bundle.files().containsKey(file + ".asc"))
                .toList();
        if (!signed.isEmpty()) {
            assertThat(signed).containsExactlyElementsOf(payload().toList());
            assertThat(signed)
                    .allSatisfy(file -> assertThat(text(file + ".asc")).startsWith("-----BEGIN PGP SIGNATURE"));
        }
    }

    @Test
    void isNoSnapshot() {
        assumeFalse(
                bundle.isSnapshot(),
                "a rehearsal: Maven Central takes no snapshot, see the releasing part of CONTRIBUTING.md");
        assertThat(bundle.files().keySet()).noneMatch(file -> file.contains("SNAPSHOT"));
    }

    private static List<String> endings(String artifact) {
        return artifact.endsWith("-bom")
                ? List.of(".pom", "-cyclonedx.json")
                : List.of(".pom", ".jar", "-sources.jar", "-javadoc.jar", "-cyclonedx.json");
    }

    /** What is not itself a word about another file. */
    private Stream<String> payload() {
        return bundle.files().keySet().stream().filter(file -> !file.matches(".*\\.(md5|sha1|asc)"));
    }

    private String text(String file) {
        return new String(bundle.files().get(file), StandardCharsets.US_ASCII).strip();
    }

    private String digest(String algorithm, String file) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance(algorithm)
                            .digest(bundle.files().get(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
