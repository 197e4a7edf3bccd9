package dev.palindrome.migration.flyway;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.Batch;
import dev.palindrome.migration.Script;
import dev.palindrome.migration.Script.Hindrance;
import dev.palindrome.migration.Script.Wrapping;
import dev.palindrome.migration.SourceFolder;
import dev.palindrome.migration.SqlSyntax;
import dev.palindrome.migration.SqlToken;
import dev.palindrome.migration.client.MysqlClient;
import dev.palindrome.migration.settings.FlatSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads scripts as Flyway does: placeholders, then statements one by one, in a transaction unless a statement forbids it. */
final class FlywayScripts {
    private static final String CONF = ".conf";
    private static final Pattern COMPARISON = Pattern.compile("\\s*([^=!]*?)\\s*(==|!=)\\s*([^=!]*?)\\s*");

    private final SourceFolder folder;
    private final FlywaySettings settings;

    FlywayScripts(SourceFolder folder, FlywaySettings settings) {
        this.folder = folder;
        this.settings = settings;
    }

    Script read(String file) {
        var own = ownSettings(file);
        var text = folder.text(file);
        boolean replaces = setting(own, "placeholderReplacement").orElse(settings.replacesPlaceholders());
        var sent = replaces ? new Placeholders(folder, settings, file).replaceIn(text) : text;
        var statements = folder.syntax() == SqlSyntax.MYSQL
                ? MysqlClient.statements(sent)
                : folder.syntax().statements(sent, 1);
        var copying = statements.stream().filter(this::copies).findFirst();
        if (copying.isPresent()) {
            return copying(file, text, copying.get());
        }
        boolean wrapped = setting(own, "executeInTransaction").orElseGet(() -> isTransactional(file, statements));
        return new Script(file, text, statements, wrapped ? Wrapping.TRANSACTION : Wrapping.AUTOCOMMIT);
    }

    /**
     * Return what the script's own settings say of running it at all.
     *
     * @throws ConfigurationException where that is more than a word or a comparison
     */
    boolean shallRun(String file) {
        var own = ownSettings(file);
        var written = own.get("shouldExecute");
        if (written == null) {
            return true;
        }
        var expression = new Placeholders(folder, settings, file + CONF)
                .replaceIn(written)
                .strip();
        if (expression.equalsIgnoreCase("true") || expression.equalsIgnoreCase("false")) {
            return Boolean.parseBoolean(expression);
        }
        var comparison = COMPARISON.matcher(expression);
        if (!comparison.matches() || expression.contains("&") || expression.contains("|")) {
            throw refused(
                    file + CONF,
                    "says shouldExecute=%s, of which only true, false, a==b and a!=b are understood here"
                            .formatted(written));
        }
        return comparison.group(2).equals("==") == comparison.group(1).equals(comparison.group(3));
    }

    private boolean isTransactional(String file, List<Batch> statements) {
        if (!settings.executesInTransaction()) {
            return false;
        }
        var without = statements.stream()
                .filter(statement -> NonTransactional.matches(folder.syntax(), statement))
                .toList();
        if (!settings.mixes() && !without.isEmpty() && without.size() < statements.size()) {
            throw refused(
                    file,
                    "mixes statements that need a transaction with one that cannot run in one (line %s), which Flyway refuses unless its settings say mixed; move that one to a file of its own"
                            .formatted(without.get(0).line()));
        }
        return without.isEmpty();
    }

    private boolean copies(Batch statement) {
        var words = folder.syntax().tokens(statement.sql()).stream()
                .filter(token -> token.kind() == SqlToken.Kind.WORD)
                .toList();
        int last = words.size() - 1;
        return last > 1
                && words.get(0).is("COPY", statement.sql())
                && words.get(last - 1).is("FROM", statement.sql())
                && words.get(last).is("STDIN", statement.sql());
    }

    /** Rows in the script need the copy protocol, which Flyway speaks; the rows are no statements, so the file is not cut up either. */
    private static Script copying(String file, String text, Batch statement) {
        var sentence =
                "%s copies rows from standard input on line %s, which only Flyway itself can run; write them as INSERT, or put flyway-core on the class path"
                        .formatted(file, statement.line());
        return Script.hindered(file, text, new Hindrance(sentence, statement.sql(), statement.line()));
    }

    private Map<String, String> ownSettings(String file) {
        return folder.holds(file + CONF)
                ? FlatSettings.properties(folder.where(file + CONF), folder.text(file + CONF))
                : Map.of();
    }

    private static Optional<Boolean> setting(Map<String, String> settings, String key) {
        return Optional.ofNullable(settings.get(key)).map(String::strip).map(Boolean::parseBoolean);
    }

    private ConfigurationException refused(String file, String sentence) {
        return new ConfigurationException("%s %s".formatted(folder.where(file), sentence));
    }
}
