package dev.palindrome.migration.flyway;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.Batch;
import dev.palindrome.migration.Script;
import dev.palindrome.migration.Script.Wrapping;
import dev.palindrome.migration.SourceFolder;
import dev.palindrome.migration.SqlText;
import dev.palindrome.migration.SqlToken;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** Reads scripts as Flyway does: placeholders, then statements one by one, in a transaction unless a statement forbids it. */
final class FlywayScripts {
    private final SourceFolder folder;

    FlywayScripts(SourceFolder folder) {
        this.folder = folder;
    }

    Script read(String file) {
        var settings = settings(file + ".conf");
        var text = folder.text(file);
        boolean replaces = setting(settings, "placeholderReplacement").orElse(true);
        var statements = SqlText.statements(replaces ? new Placeholders(folder, file).replaceIn(text) : text, 1);
        statements.forEach(statement -> refuseCopy(file, statement));
        boolean wrapped = setting(settings, "executeInTransaction").orElseGet(() -> isTransactional(file, statements));
        return new Script(file, text, statements, wrapped ? Wrapping.TRANSACTION : Wrapping.AUTOCOMMIT);
    }

    private boolean isTransactional(String file, List<Batch> statements) {
        var without = statements.stream().filter(NonTransactional::matches).toList();
        if (!without.isEmpty() && without.size() < statements.size()) {
            throw refused(
                    file,
                    "mixes statements that need a transaction with one that cannot run in one (line %s), which Flyway refuses; move that one to a file of its own"
                            .formatted(without.get(0).line()));
        }
        return without.isEmpty();
    }

    /** Rows in the script would need the copy protocol; whoever dumps with --inserts does not need it. */
    private void refuseCopy(String file, Batch statement) {
        var words = SqlText.tokens(statement.sql()).stream()
                .filter(token -> token.kind() == SqlToken.Kind.WORD)
                .toList();
        int last = words.size() - 1;
        boolean copies = last > 1
                && words.get(0).is("COPY", statement.sql())
                && words.get(last - 1).is("FROM", statement.sql())
                && words.get(last).is("STDIN", statement.sql());
        if (copies) {
            throw refused(
                    file,
                    "copies rows from standard input on line %s, which cannot be run here yet; write them as INSERT"
                            .formatted(statement.line()));
        }
    }

    private Properties settings(String file) {
        var settings = new Properties();
        if (folder.files().contains(file)) {
            try {
                settings.load(new StringReader(folder.text(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e); // a text in memory does not fail
            }
        }
        return settings;
    }

    private static Optional<Boolean> setting(Properties settings, String key) {
        return Optional.ofNullable(settings.getProperty(key)).map(String::strip).map(Boolean::parseBoolean);
    }

    private ConfigurationException refused(String file, String sentence) {
        return new ConfigurationException("%s %s".formatted(folder.where(file), sentence));
    }
}
