package dev.palindrome.tool.mybatis;

import dev.palindrome.failure.HarnessException;
import dev.palindrome.migration.MigrationFolder;
import dev.palindrome.tool.library.Overhearing;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.ibatis.migration.Environment;
import org.apache.ibatis.migration.hook.FileHookScriptFactory;
import org.apache.ibatis.migration.hook.HookScript;
import org.apache.ibatis.migration.hook.MigrationHook;
import org.apache.ibatis.migration.options.DatabaseOperationOption;
import org.apache.ibatis.migration.options.SelectedPaths;
import org.jspecify.annotations.Nullable;

/**
 * What the library makes of the settings of a folder, as its program would. Safe for use by several threads.
 *
 * @param scripts where the scripts lie
 * @param environment the library's own reading of the settings
 */
record Configuration(Path scripts, Environment environment) {
    private static final String CHARSET = "script_char_set";
    private static final int LEVELS = 3;

    static Configuration of(MigrationFolder folder) {
        var below = folder.root().resolve("scripts");
        boolean isBelow =
                folder.migrations().stream().anyMatch(m -> m.up().file().startsWith("scripts/"));
        return new Configuration(isBelow ? below : folder.root(), environment(folder));
    }

    /** The library reads settings from a file, and from nothing else. */
    private static Environment environment(MigrationFolder folder) {
        var properties = new Properties();
        properties.setProperty(CHARSET, StandardCharsets.UTF_8.name());
        properties.putAll(folder.settings());
        try {
            var file = Files.createTempFile("palindrome-mybatis", ".properties");
            try {
                try (var out = Files.newOutputStream(file)) {
                    properties.store(out, null);
                }
                return new Environment(file.toFile());
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new HarnessException("cannot write the settings of MyBatis Migrations to a temporary file", e);
        }
    }

    String charset() {
        return environment.getScriptCharset();
    }

    Properties variables() {
        return environment.getVariables();
    }

    DatabaseOperationOption option() {
        var option = new DatabaseOperationOption();
        option.setChangelogTable(variables().getProperty(Environment.CHANGELOG, "CHANGELOG"));
        option.setStopOnError(true);
        option.setThrowWarning(!environment.isIgnoreWarnings());
        option.setEscapeProcessing(false);
        option.setAutoCommit(environment.isAutoCommit());
        option.setFullLineDelimiter(environment.isFullLineDelimiter());
        option.setSendFullScript(environment.isSendFullScript());
        option.setRemoveCRs(environment.isRemoveCrs());
        option.setDelimiter(environment.getDelimiter());
        return option;
    }

    /** Return what runs around an up, or null where the settings name nothing, as the library wants it. */
    @Nullable
    MigrationHook upHook(Overhearing heard) {
        return new Hooks(
                        heard,
                        environment.getHookBeforeUp(),
                        environment.getHookBeforeEachUp(),
                        environment.getHookAfterEachUp(),
                        environment.getHookAfterUp())
                .hook(this::hook);
    }

    /** Return what runs around a down, or null where the settings name nothing. */
    @Nullable
    MigrationHook downHook(Overhearing heard) {
        return new Hooks(
                        heard,
                        environment.getHookBeforeDown(),
                        environment.getHookBeforeEachDown(),
                        environment.getHookAfterEachDown(),
                        environment.getHookAfterDown())
                .hook(this::hook);
    }

    private @Nullable HookScript hook(@Nullable String setting) {
        var paths = new SelectedPaths();
        paths.setHookPath(hooks());
        var silence = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        return new FileHookScriptFactory(paths, environment, silence).create(setting);
    }

    /** Where they lie beside the scripts; the library says that they are missing where they are not. */
    private File hooks() {
        @Nullable Path at = scripts.toAbsolutePath();
        for (int i = 0; i < LEVELS && at != null; i++, at = at.getParent()) {
            if (Files.isDirectory(at.resolve("hooks"))) {
                return at.resolve("hooks").toFile();
            }
        }
        return scripts.resolve("hooks").toFile();
    }
}
