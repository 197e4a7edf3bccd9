package dev.palindrome.project;

/** How much a sign proves, the most first. */
enum Strength {
    /** A configuration names the folder. */
    CONFIGURED,
    /** What stands in the files, or beside them, is this tool's alone. */
    WRITTEN,
    /** The names of the files are as this tool wants them. */
    NAMED
}
