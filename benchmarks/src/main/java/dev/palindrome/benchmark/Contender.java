package dev.palindrome.benchmark;

import java.sql.SQLException;

/** One way to take a folder up, down and up again. */
interface Contender {

    /** Return the heading of its column. */
    String label();

    /** Get ready for a folder, off the clock: meet what cannot run, warm up. */
    default void prepare(Plan plan, BenchmarkServer server) throws SQLException {}

    /** Return what else to know of its last run, or nothing. */
    default String remark(Plan plan) {
        return "";
    }

    /** Take the folder on an empty database of its own and say what it took. */
    Clock run(Plan plan, BenchmarkServer server) throws SQLException;
}
