package dev.palindrome.seed;

import dev.palindrome.schema.ForeignKeyShape;
import dev.palindrome.schema.TableContent;
import dev.palindrome.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what could not be filled, so that it is not tried again in every later state while nothing that matters has changed.
 * It saves time only: trying again would end the same way. Safe for use by several threads.
 */
final class Memory {

    private final Map<TableName, Failure> failures = new ConcurrentHashMap<>();

    /** What was tried in vain, and with what around it. */
    private record Failure(
            Demand demand, Set<String> columns, List<@Nullable TableContent> around, Map<String, String> reasons) {

        boolean isStill(Demand now, Set<String> names, List<@Nullable TableContent> contents) {
            return demand.equals(now) && columns.equals(names) && around.equals(contents);
        }
    }

    /** Return the openings without those that are known to be in vain; those go into the report with their reasons. */
    Openings worthTrying(Openings open, Map<TableName, TableContent> contents, Outcome outcome) {
        var tables = new ArrayList<Demand>();
        for (var demand : open.tables()) {
            var failure = failures.get(demand.name());
            if (failure != null && failure.isStill(demand, Set.of(), around(demand, contents))) {
                if (!open.standing().containsKey(demand.name())) {
                    outcome.unfilled(demand.name(), failure.reasons.getOrDefault("", ""));
                }
            } else {
                tables.add(demand);
            }
        }
        var columns = new TreeMap<TableName, Openings.NewColumns>();
        for (var some : open.columns().values()) {
            var demand = some.demand();
            var failure = failures.get(demand.name());
            if (failure != null && failure.isStill(demand, some.names(), around(demand, contents))) {
                failure.reasons.forEach((column, reason) -> outcome.unfilled(demand.name(), column, reason));
            } else {
                columns.put(demand.name(), some);
            }
        }
        return new Openings(tables, open.standing(), columns, open.novelties(), open.parted());
    }

    /** Remember what a filling left open. */
    void learn(Openings tried, Map<TableName, TableContent> contents, SeedReport report) {
        for (var demand : tried.tables()) {
            boolean stands = tried.standing().containsKey(demand.name())
                    && !report.touched().contains(demand.name());
            var reason = (stands ? report.shortTables() : report.unfilledTables()).get(demand.name());
            if (reason != null && noParentWas(report, demand)) {
                failures.put(
                        demand.name(), new Failure(demand, Set.of(), around(demand, contents), Map.of("", reason)));
            }
        }
        for (var some : tried.columns().values()) {
            var demand = some.demand();
            var reasons = new TreeMap<String, String>();
            for (var name : some.names()) {
                var reason = report.unfilledColumns().get(demand.name() + "." + name);
                if (reason != null) {
                    reasons.put(name, reason);
                }
            }
            boolean vain = reasons.keySet().equals(new TreeSet<>(some.names()));
            if (vain && !report.touched().contains(demand.name()) && noParentWas(report, demand)) {
                failures.put(demand.name(), new Failure(demand, some.names(), around(demand, contents), reasons));
            }
        }
    }

    /** A parent that was filled in the same go has other contents next time; then all is open again. */
    private static boolean noParentWas(SeedReport report, Demand demand) {
        return demand.keys().stream().map(ForeignKeyShape::parent).noneMatch(report.touched()::contains);
    }

    private static List<@Nullable TableContent> around(Demand demand, Map<TableName, TableContent> contents) {
        var around = new ArrayList<@Nullable TableContent>();
        around.add(contents.get(demand.name()));
        demand.keys().forEach(key -> around.add(contents.get(key.parent())));
        return around;
    }
}
