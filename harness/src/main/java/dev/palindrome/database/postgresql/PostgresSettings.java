package dev.palindrome.database.postgresql;

import java.util.SortedMap;
import java.util.TreeMap;

/** How a server of ours is set: its data is scrap, and nothing may stir in it that we did not do. */
public final class PostgresSettings {

    private PostgresSettings() {}

    /** Return the settings for a major version, by name. */
    public static SortedMap<String, String> of(int major) {
        var settings = new TreeMap<String, String>();
        settings.put("fsync", "off");
        settings.put("synchronous_commit", "off");
        settings.put("full_page_writes", "off");
        // A vacuum in the background would change counters, locks and time.
        settings.put("autovacuum", "off");
        settings.put("track_counts", "on");
        settings.put("jit", "off");
        settings.put("timezone", "UTC");
        settings.put("max_connections", "100");
        settings.put("shared_buffers", "128MB");
        settings.put("checkpoint_timeout", "1h");
        // It may lie in memory.
        settings.put("max_wal_size", "512MB");
        settings.put("log_checkpoints", "off");
        if (major >= 15) {
            settings.put("stats_fetch_consistency", "none");
        }
        return settings;
    }
}
