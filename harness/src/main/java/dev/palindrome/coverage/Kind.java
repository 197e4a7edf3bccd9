package dev.palindrome.coverage;

import java.util.Locale;

/** What is counted. */
public enum Kind {
    /** A table has a row. */
    TABLES("table"),
    /** A partition has a row. */
    PARTITIONS("partition"),
    /** A column holds a value that is not NULL. */
    COLUMNS("column"),
    /** A column that takes NULL holds one. */
    NULLS("NULL"),
    /** An enum's label, or one of true and false, occurs. */
    LABELS("label"),
    /** A foreign key: a row with a parent, one without where NULL may be, and a parent that nothing points to. */
    REFERENCES("side of a foreign key"),
    /** A way to satisfy a check is taken. */
    BRANCHES("branch of a check");

    private final String one;

    Kind(String one) {
        this.one = one;
    }

    /** Return its stable name in reports. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Return what so many of it are called. */
    public String counted(int number) {
        if (number == 1) {
            return one;
        }
        return switch (this) {
            case REFERENCES -> "sides of foreign keys";
            case BRANCHES -> "branches of checks";
            default -> one + "s";
        };
    }
}
