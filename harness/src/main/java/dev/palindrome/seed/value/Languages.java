package dev.palindrome.seed.value;

import dev.palindrome.failure.ConfigurationException;
import java.util.List;
import java.util.Locale;
import net.datafaker.Faker;

/** The languages that words are known in. */
public final class Languages {

    private static final List<String> SOME =
            List.of("ar", "de", "en", "es", "fr", "he", "it", "ja", "ko", "pt-BR", "ru", "tr", "uk", "zh-CN");

    private Languages() {}

    /**
     * Return the tag in its usual spelling.
     *
     * @throws ConfigurationException where no words are known
     */
    public static String known(String tag) {
        var locale = Locale.forLanguageTag(tag.strip());
        if (!isThere(locale.toLanguageTag()) && !isThere(locale.getLanguage())) {
            throw new ConfigurationException(
                    "no words are known in the language \"%s\"; name some of those that are, such as %s, or none for a mix"
                            .formatted(tag, String.join(", ", SOME)));
        }
        return locale.toLanguageTag();
    }

    private static boolean isThere(String tag) {
        return !tag.isEmpty() && Faker.class.getResource("/" + tag + ".yml") != null;
    }
}
