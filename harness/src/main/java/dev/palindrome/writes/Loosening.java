package dev.palindrome.writes;

import dev.palindrome.schema.ForeignKeyShape;
import dev.palindrome.schema.TableName;
import java.util.List;

/** Something that the new version may write. Named as the tables and columns are called after the up. */
public sealed interface Loosening {

    /** Return the table that it is written into. */
    TableName table();

    /** Return what is written, as one says it: {@code NULL in public.users.email}. */
    String words();

    /** Return whether the old schema could hold it: then a rollback has to keep it. */
    default boolean isOrdinary() {
        return false;
    }

    /** Return whether it stands in what only the up made, and goes with it. */
    default boolean isNew() {
        return false;
    }

    /** Return what the author of the down can do, or nothing where that is plain. */
    default String advice() {
        return "";
    }

    /** A column takes NULL now. */
    record NullAllowed(TableName table, String column) implements Loosening {
        @Override
        public String words() {
            return "NULL in %s.%s".formatted(table, column);
        }

        @Override
        public String advice() {
            return "decide in the down what becomes of such rows, before the column takes no NULL any more: UPDATE %s SET %s = ... WHERE %s IS NULL"
                    .formatted(table, column, column);
        }
    }

    /** A column takes longer texts now. */
    record LongerText(TableName table, String column, int before) implements Loosening {
        @Override
        public String words() {
            return "a text of more than %s in %s.%s".formatted(before, table, column);
        }

        @Override
        public String advice() {
            return "leave the column as wide as it is, or shorten longer values in the down with a statement of its"
                    + " own";
        }
    }

    /** A column takes more bytes now. */
    record MoreBytes(TableName table, String column, int before) implements Loosening {
        @Override
        public String words() {
            return "more than %s bytes in %s.%s".formatted(before, table, column);
        }
    }

    /** A column takes letters now that its character set had not. */
    record MoreLetters(TableName table, String column, String before) implements Loosening {
        @Override
        public String words() {
            return "a letter that %s lacks in %s.%s".formatted(before, table, column);
        }

        @Override
        public String advice() {
            return "leave the character set as it is, or replace such letters in the down with a statement of its own";
        }
    }

    /** A column takes bigger or finer numbers now. */
    record WiderNumber(TableName table, String column, String before) implements Loosening {
        @Override
        public String words() {
            return "a number that %s cannot hold in %s.%s".formatted(before, table, column);
        }

        @Override
        public String advice() {
            return "leave the column as wide as it is, or bring such values back into the range in the down";
        }
    }

    /** A column takes a label now that its type had not. */
    record NewLabel(TableName table, String column, String label) implements Loosening {
        @Override
        public String words() {
            return "the new label '%s' in %s.%s".formatted(label, table, column);
        }

        @Override
        public String advice() {
            return "map '%s' to an old label in the down before the type changes back: USING CASE ... END, or an UPDATE"
                    .formatted(label);
        }
    }

    /** A column is of another type now. */
    record OtherType(TableName table, String column, String before, String after) implements Loosening {
        @Override
        public String words() {
            return "a value of type %s that is none of %s in %s.%s".formatted(after, before, table, column);
        }

        @Override
        public String advice() {
            return "say in the down what becomes of values that %s cannot hold: USING CASE ... END, or an UPDATE"
                    .formatted(before);
        }
    }

    /** Rows may be alike now in columns in which they had to differ. */
    record DuplicateAllowed(TableName table, List<String> columns, String name) implements Loosening {

        public DuplicateAllowed {
            columns = List.copyOf(columns);
        }

        @Override
        public String words() {
            return "two rows that %s would keep apart in %s".formatted(name, table);
        }

        @Override
        public String advice() {
            return "remove or merge duplicates in the down before %s comes back".formatted(name);
        }
    }

    /** A rule over more than the values of columns is gone, such as an exclusion constraint. */
    record RuleGone(TableName table, String name) implements Loosening {
        @Override
        public String words() {
            return "two rows that %s would keep apart in %s".formatted(name, table);
        }

        @Override
        public String advice() {
            return "remove rows in the down that stand in each other's way before %s comes back".formatted(name);
        }
    }

    /** Values need no parent any more. */
    record OrphanAllowed(TableName table, ForeignKeyShape key) implements Loosening {
        @Override
        public String words() {
            return "a value of %s.%s that %s does not have"
                    .formatted(table, String.join(", ", key.columns()), key.parent());
        }

        @Override
        public String advice() {
            return "remove orphans in the down, or make them NULL, before the foreign key comes back";
        }
    }

    /** Rows may refer to one that was not there before the up. */
    record NewReference(TableName table, ForeignKeyShape key) implements Loosening {
        @Override
        public String words() {
            return "a row in %s that refers to a new row of %s".formatted(table, key.parent());
        }

        @Override
        public String advice() {
            return "decide in the down what becomes of rows of %s whose %s refers to a row that goes: UPDATE or DELETE them before, whatever the key does by itself"
                    .formatted(table, String.join(", ", key.columns()));
        }
    }

    /** Rows may break a condition that held. */
    record OutsideCheck(TableName table, String name, List<String> columns, String condition, List<String> others)
            implements Loosening {

        public OutsideCheck {
            columns = List.copyOf(columns);
            others = List.copyOf(others);
        }

        @Override
        public String words() {
            return "a row in %s that the old check %s forbids".formatted(table, name);
        }

        @Override
        public String advice() {
            return "bring such rows into what %s allows in the down before it comes back: %s"
                    .formatted(name, condition);
        }
    }

    /** A value was computed, and is written now. */
    record Ungenerated(TableName table, String column) implements Loosening {
        @Override
        public String words() {
            return "a value of its own in %s.%s, which was computed".formatted(table, column);
        }
    }

    /** A new partition takes rows that had no place. */
    record NewPartition(TableName table, TableName partition) implements Loosening {
        @Override
        public String words() {
            return "a row in the new partition %s".formatted(partition);
        }
    }

    /** Rows in a table that the up made. */
    record NewTable(TableName table) implements Loosening {
        @Override
        public String words() {
            return "rows in the new table %s".formatted(table);
        }

        @Override
        public boolean isNew() {
            return true;
        }

        @Override
        public String advice() {
            return "the down has to work whatever stands in %s, also with several rows for one of an old table"
                    .formatted(table);
        }
    }

    /** Values in columns that the up made. */
    record NewColumns(TableName table, List<String> columns) implements Loosening {

        public NewColumns {
            columns = List.copyOf(columns);
        }

        @Override
        public String words() {
            return "values in the new column%s %s of %s"
                    .formatted(columns.size() == 1 ? "" : "s", String.join(", ", columns), table);
        }

        @Override
        public boolean isNew() {
            return true;
        }
    }

    /** Something that the old version could have written as well: a rollback has to keep it. */
    sealed interface Ordinary extends Loosening {
        @Override
        default boolean isOrdinary() {
            return true;
        }

        @Override
        default String advice() {
            return "rows come, change and go while the new version runs: let the down change what the up changed, not put"
                    + " back what stood there before";
        }
    }

    /** A row. */
    record NewRow(TableName table) implements Ordinary {
        @Override
        public String words() {
            return "an ordinary row in %s".formatted(table);
        }
    }

    /** Other values in a row that was there. */
    record ChangedRow(TableName table) implements Ordinary {
        @Override
        public String words() {
            return "ordinary changes to a row of %s".formatted(table);
        }
    }

    /** A row that was there is deleted. */
    record DeletedRow(TableName table) implements Ordinary {
        @Override
        public String words() {
            return "the deletion of a row of %s".formatted(table);
        }
    }
}
