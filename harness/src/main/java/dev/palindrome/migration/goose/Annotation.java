package dev.palindrome.migration.goose;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a line {@code -- +goose ...} can say. */
enum Annotation {
    UP("Up"),
    DOWN("Down"),
    STATEMENT_BEGIN("StatementBegin"),
    STATEMENT_END("StatementEnd"),
    NO_TRANSACTION("NO TRANSACTION"),
    ENVSUB_ON("ENVSUB ON"),
    ENVSUB_OFF("ENVSUB OFF");

    private static final String MARK = "+goose";

    private final String words;

    Annotation(String words) {
        this.words = words;
    }

    /** Return whether goose takes the line for an annotation, whatever it says. */
    static boolean standsIn(String line) {
        return line.strip().startsWith("--") && line.contains(MARK);
    }

    /** Return what the line says, or nothing where goose does not know it. */
    static Optional<Annotation> of(String line) {
        var words = line.replace("--", "").replaceFirst("\\+goose", "").strip();
        boolean indented = line.startsWith(" ") || line.startsWith("\t");
        return Arrays.stream(values())
                .filter(annotation -> !indented && annotation.words.equalsIgnoreCase(words))
                .findFirst();
    }

    static boolean opensUp(String line) {
        return standsIn(line) && of(line).filter(UP::equals).isPresent();
    }

    static String known() {
        return Arrays.stream(values()).map(annotation -> annotation.words).collect(Collectors.joining(", "));
    }
}
