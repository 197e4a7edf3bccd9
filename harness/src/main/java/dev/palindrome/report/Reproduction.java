package dev.palindrome.report;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words the command that takes one migration through the same cycle again. */
public final class Reproduction {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+=,-]+");

    private Reproduction() {}

    /** Return the command, quoted for a POSIX shell. */
    public static String of(Run run, MigrationEntry migration) {
        return "%s --only %s".formatted(of(run), quoted(migration.id()));
    }

    /** Return the command for the whole run. */
    public static String of(Run run) {
        String folder = run.folder().startsWith("-") ? "./" + run.folder() : run.folder();
        String settings = run.settings().stream()
                .filter(Run.SettingEntry::given)
                .map(setting -> " --set " + quoted(setting.line()))
                .collect(Collectors.joining());
        String further =
                run.arguments().stream().map(word -> " " + quoted(word)).collect(Collectors.joining());
        return "palindrome verify %s --format %s --database %s --rows %s --seed %s%s%s"
                .formatted(
                        quoted(folder),
                        quoted(run.format()),
                        quoted(database(run.engine())),
                        run.rows(),
                        run.seed(),
                        settings,
                        further);
    }

    /** Return the engine as one asks for it: {@code postgresql:18}, {@code mysql:8.4}. */
    public static String database(Run.Engine engine) {
        // PostgreSQL's major version is its first number; the others count two.
        String pattern = engine.name().equals("postgresql") ? "^(\\d+).*" : "^(\\d+(?:\\.\\d+)?).*";
        var version = Pattern.compile(pattern, Pattern.DOTALL).matcher(engine.version());
        return version.matches() ? engine.name() + ":" + version.group(1) : engine.name();
    }

    /** Return a word of a command, quoted for a POSIX shell where it needs that. */
    public static String quoted(String word) {
        String shown = Printable.line(word);
        return PLAIN.matcher(shown).matches() ? shown : "'" + shown.replace("'", "'\\''") + "'";
    }
}
