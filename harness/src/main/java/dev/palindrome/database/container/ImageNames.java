package dev.palindrome.database.container;

import java.util.List;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.ImageNameSubstitutor;

/** The images as Testcontainers will ask for them: a company may have its own registry in front. */
final class ImageNames {

    private static final String RYUK = "testcontainers/ryuk:0.14.0";

    private ImageNames() {}

    /** Return the image and the helper that Testcontainers starts beside it, unless it is switched off. */
    static List<String> neededFor(String image) {
        return Boolean.parseBoolean(System.getenv("TESTCONTAINERS_RYUK_DISABLED"))
                ? List.of(substituted(image))
                : List.of(substituted(image), substituted(RYUK));
    }

    private static String substituted(String image) {
        return ImageNameSubstitutor.instance()
                .apply(DockerImageName.parse(image))
                .asCanonicalNameString();
    }
}
