package dev.palindrome.seed.value;

import dev.palindrome.schema.ColumnShape;
import java.util.Set;

/**
 * Says where the ends of a type's range are fair. A price, a counter or a birthday at the end of its range is no row that
 * production ever had, and code that adds to it or multiplies it must not be blamed.
 */
final class Extremes {

    private static final Set<String> MEASURES = Set.of(
            "price",
            "amount",
            "total",
            "cost",
            "fee",
            "tax",
            "balance",
            "sum",
            "quantity",
            "qty",
            "count",
            "counter",
            "number",
            "size",
            "bytes",
            "length",
            "width",
            "height",
            "weight",
            "age",
            "duration",
            "seconds",
            "minutes",
            "hours",
            "days",
            "ms",
            "millis",
            "timeout",
            "interval",
            "retries",
            "attempts",
            "rank",
            "position",
            "order",
            "sort",
            "index",
            "priority",
            "level",
            "version",
            "revision",
            "status",
            "state",
            "type",
            "kind",
            "year",
            "month",
            "day",
            "percent",
            "rate",
            "ratio",
            "discount",
            "points",
            "score",
            "stock",
            "limit",
            "max",
            "min",
            "id",
            "ids",
            "at",
            "on",
            "date",
            "time",
            "timestamp",
            "created",
            "updated",
            "deleted",
            "expires",
            "cents",
            "port",
            "code",
            "downloads",
            "views",
            "likes",
            "epoch",
            "offset");

    private Extremes() {}

    static boolean fitFor(ColumnShape column) {
        return Phrases.tokens(column.name()).stream().noneMatch(MEASURES::contains);
    }
}
