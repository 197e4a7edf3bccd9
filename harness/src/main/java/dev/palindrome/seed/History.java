package dev.palindrome.seed;

import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import dev.palindrome.schema.UniqueShape;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The tables of every state of a rehearsal.
 *
 * @param moments the states by the number of migrations that were applied
 */
record History(SortedMap<Integer, Moment> moments) {

    /**
     * One state.
     *
     * @param ids the server's identities of the tables
     * @param versions the tables by their identity; the same object as in the state before where nothing changed
     */
    record Moment(Map<TableName, String> ids, Map<String, Version> versions) {

        Moment {
            ids = Map.copyOf(ids);
            versions = Map.copyOf(versions);
        }
    }

    /**
     * A table in one state.
     *
     * @param shape its definition
     * @param expressionKeys columns that unique indexes over expressions read
     * @param inserted keys of the rows that migrations had inserted
     * @param rows how many rows they had inserted
     */
    record Version(TableShape shape, List<UniqueShape> expressionKeys, List<Demand.Reserved> inserted, long rows) {

        Version {
            expressionKeys = List.copyOf(expressionKeys);
            inserted = List.copyOf(inserted);
        }
    }

    History {
        moments = Collections.unmodifiableSortedMap(new TreeMap<>(moments));
    }

    boolean isNew(int state, TableName table) {
        var now = moments.get(state);
        var id = now == null ? null : now.ids().get(table);
        var before = moments.get(state - 1);
        return id != null && (before == null || !before.versions().containsKey(id));
    }

    /** Return whether a table is another behind that state than in it, or bears another name, or is not known there. */
    boolean touches(int state, TableName table) {
        var now = moments.get(state);
        var next = moments.get(state + 1);
        var id = now == null ? null : now.ids().get(table);
        return now == null
                || id == null
                || next == null
                || !id.equals(next.ids().get(table))
                || !Objects.equals(now.versions().get(id), next.versions().get(id));
    }

    /** Return the states after this one, in order. */
    SortedMap<Integer, Moment> after(int state) {
        return moments.tailMap(state + 1);
    }
}
