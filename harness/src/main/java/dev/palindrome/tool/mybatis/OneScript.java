package dev.palindrome.tool.mybatis;

import dev.palindrome.migration.Migration;
import java.io.Reader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.ibatis.migration.Change;
import org.apache.ibatis.migration.FileMigrationLoader;

/**
 * The library's own loader of files, that shows it one script: else it would choose which one is next. Remembers whether that was read.
 * Not safe for use by several threads.
 */
final class OneScript extends FileMigrationLoader {
    private final BigDecimal id;
    private boolean read;

    OneScript(Configuration configuration, Migration migration) {
        super(configuration.scripts().toFile(), configuration.charset(), configuration.variables());
        this.id = new BigDecimal(migration.id());
    }

    boolean wasRead() {
        return read;
    }

    /** The library sorts the list that it is given. All files are looked at, so that one which it cannot read stops it here, too. */
    @Override
    public List<Change> getMigrations() {
        var changes = new ArrayList<>(super.getMigrations());
        changes.removeIf(change -> change.getId().compareTo(id) != 0);
        return changes;
    }

    @Override
    public Reader getScriptReader(Change change, boolean undo) {
        read = true;
        return super.getScriptReader(change, undo);
    }
}
