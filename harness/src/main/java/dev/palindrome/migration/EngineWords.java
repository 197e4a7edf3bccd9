package dev.palindrome.migration;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What people call databases where they name folders and settings after them. */
public final class EngineWords {

    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("postgresql", "postgresql"),
            Map.entry("postgres", "postgresql"),
            Map.entry("pgsql", "postgresql"),
            Map.entry("pg", "postgresql"),
            Map.entry("pgx", "postgresql"),
            Map.entry("psql", "postgresql"),
            Map.entry("mysql", "mysql"),
            Map.entry("mariadb", "mariadb"),
            Map.entry("sqlite", "sqlite"),
            Map.entry("sqlite3", "sqlite"));

    private static final Set<String> FOREIGN = Set.of(
            "oracle",
            "mssql",
            "sqlserver",
            "h2",
            "hsqldb",
            "derby",
            "db2",
            "cockroach",
            "cockroachdb",
            "crdb",
            "clickhouse",
            "snowflake",
            "spanner",
            "cassandra",
            "redshift",
            "bigquery",
            "duckdb",
            "firebird",
            "informix",
            "sybase",
            "vertica",
            "exasol",
            "mongodb",
            "neo4j",
            "ql",
            "rqlite",
            "yugabytedb",
            "starrocks",
            "ydb",
            "turso",
            "sqlcipher",
            "tidb");

    private EngineWords() {}

    /** Return the engine, by Palindrome's name, that somebody calls so: {@code pg}, {@code sqlite3}. */
    public static Optional<String> engine(String word) {
        return Optional.ofNullable(KNOWN.get(word.strip().toLowerCase(Locale.ROOT)));
    }

    /** Return whether the word is a database's, known here or not. */
    public static boolean isEngine(String word) {
        var lower = word.strip().toLowerCase(Locale.ROOT);
        return KNOWN.containsKey(lower) || FOREIGN.contains(lower);
    }
}
