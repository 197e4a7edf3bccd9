package dev.palindrome.migration.flyway;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/** When a callback is run. Those that Flyway knows and that play no part in taking a migration up or down are one. */
enum FlywayEvent {
    BEFORE_MIGRATE("beforeMigrate"),
    BEFORE_EACH_MIGRATE("beforeEachMigrate"),
    AFTER_EACH_MIGRATE("afterEachMigrate"),
    AFTER_VERSIONED("afterVersioned"),
    BEFORE_REPEATABLES("beforeRepeatables"),
    AFTER_MIGRATE_APPLIED("afterMigrateApplied"),
    AFTER_MIGRATE("afterMigrate"),
    BEFORE_UNDO("beforeUndo"),
    BEFORE_EACH_UNDO("beforeEachUndo"),
    AFTER_EACH_UNDO("afterEachUndo"),
    AFTER_UNDO("afterUndo"),
    NOT_RUN(
            "beforeEachMigrateStatement",
            "afterEachMigrateStatement",
            "afterEachMigrateStatementError",
            "afterEachMigrateError",
            "afterMigrateError",
            "beforeEachUndoStatement",
            "afterEachUndoStatement",
            "afterEachUndoStatementError",
            "afterEachUndoError",
            "afterUndoError",
            "afterMigrateOperationFinish",
            "afterUndoOperationFinish",
            "beforeClean",
            "afterClean",
            "afterCleanError",
            "beforeValidate",
            "afterValidate",
            "afterValidateError",
            "beforeBaseline",
            "afterBaseline",
            "afterBaselineError",
            "beforeRepair",
            "afterRepair",
            "afterRepairError",
            "beforeInfo",
            "afterInfo",
            "afterInfoError",
            "afterInfoOperationFinish",
            "createSchema",
            "beforeCreateSchema",
            "beforeConnect",
            "afterConnect");

    private final String[] names;

    FlywayEvent(String... names) {
        this.names = names;
    }

    /** Return the event of a file's name without its suffix, {@code afterMigrate__refresh}; nothing where it is no callback. */
    static Optional<FlywayEvent> of(String stem, String separator) {
        int at = stem.indexOf(separator);
        var name = at < 0 ? stem : stem.substring(0, at);
        return Arrays.stream(values())
                .filter(event -> Arrays.asList(event.names).contains(name))
                .findFirst();
    }

    /** Return the order of callbacks of one event: the one without a description first, then by description. */
    static Comparator<String> order(String separator) {
        return Comparator.comparing(stem -> stem.contains(separator) ? stem.substring(stem.indexOf(separator)) : "");
    }
}
