package dev.palindrome.migration.sqitch;

import dev.palindrome.migration.SourceFolder;
import dev.palindrome.migration.SqlSyntax;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where Sqitch looks for a project's files and what it hands to the client: the target's settings count before the engine's, and these
 * before the core's. A folder that only holds the plan is taken for the project's top directory.
 */
final class SqitchTarget {
    private static final String CONFIG = "sqitch.conf";
    private static final String PLAN = "sqitch.plan";

    private final SqitchConfig config;
    private final boolean hasConfig;
    private final String engine;
    private final String target;

    private SqitchTarget(SourceFolder folder, SqitchConfig config, boolean hasConfig) {
        this.config = config;
        this.hasConfig = hasConfig;
        this.engine = config.value("core.engine").orElse(nameOf(folder.syntax()));
        this.target = config.value("core.target")
                .or(() -> config.value("engine." + engine + ".target"))
                .or(() -> config.value("core." + engine + ".target"))
                .orElse("");
    }

    static SqitchTarget of(SourceFolder folder) {
        if (folder.holds(CONFIG)) {
            return new SqitchTarget(folder, SqitchConfig.parse(folder.text(CONFIG)), true);
        }
        var above = folder.above(CONFIG);
        return new SqitchTarget(folder, SqitchConfig.parse(above.isEmpty() ? "" : above.get(0)), false);
    }

    /** Return what Sqitch calls an engine. */
    static String nameOf(SqlSyntax engine) {
        return switch (engine) {
            case POSTGRESQL -> "pg";
            case MYSQL -> "mysql";
            case SQLITE -> "sqlite";
        };
    }

    /** Return the engine that the project is for; that which was asked for where its configuration says nothing. */
    String engine() {
        return engine;
    }

    String plan() {
        return path("plan_file").orElse(in(top(), PLAN));
    }

    String extension() {
        return setting("extension").orElse("sql");
    }

    /** Return the directory of scripts of a kind: {@code deploy}, {@code revert} or {@code verify}. */
    String directory(String kind) {
        return path(kind + "_dir").orElse(in(top(), kind));
    }

    /** Return the directory of the scripts of such changes as were reworked later. */
    String reworkedDirectory(String kind) {
        var reworked = path("reworked_dir").orElse(top());
        return path("reworked_" + kind + "_dir")
                .orElseGet(() -> in(reworked, path(kind + "_dir").orElse(kind)));
    }

    /** Return whether every deployment is to be verified. */
    boolean verifies() {
        return config.isTrue("deploy.verify");
    }

    /** Return the variables of the client for a command: {@code deploy} or {@code revert}. */
    Map<String, String> variables(String command) {
        var variables = new LinkedHashMap<String, String>();
        if (engine.equals("pg")) {
            variables.put("registry", "sqitch");
        }
        variables.putAll(config.section("core.variables"));
        variables.putAll(config.section("deploy.variables"));
        variables.putAll(config.section(command + ".variables"));
        variables.putAll(config.section("engine." + engine + ".variables"));
        variables.putAll(config.section("target." + target + ".variables"));
        return variables;
    }

    private String top() {
        return path("top_dir").orElse("");
    }

    /** Paths of a configuration that lies above the folder lead from there, and are of no use here. */
    private Optional<String> path(String key) {
        return hasConfig ? setting(key).map(SqitchTarget::cleaned) : Optional.empty();
    }

    private Optional<String> setting(String key) {
        return config.value("target." + target + "." + key)
                .or(() -> config.value("engine." + engine + "." + key))
                .or(() -> config.value("core." + engine + "." + key))
                .or(() -> config.value("core." + key))
                .filter(value -> !value.isEmpty());
    }

    private static String cleaned(String path) {
        return Paths.normalised("", path);
    }

    private static String in(String directory, String name) {
        return Paths.normalised(directory, name);
    }
}
