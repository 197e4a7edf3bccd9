package dev.palindrome.migration.sqitch;

import dev.palindrome.migration.Script;

/** Reads a project's scripts as the client runs them to which Sqitch hands them. */
interface ScriptReader {

    /** Read a script; its batches are what the server is sent. */
    Script read(String file);
}
