package dev.palindrome.migration.golangmigrate;

import dev.palindrome.migration.FormatContract;
import org.jspecify.annotations.Nullable;

class PlainPairsFormatTest extends FormatContract {

    @Override
    protected String format() {
        return "pairs";
    }

    @Override
    protected void write(int version, String title, String up, @Nullable String down) {
        folder.with("2026-01-%02d-%s.up.sql".formatted(version, title), up);
        if (down != null) {
            folder.with("2026-01-%02d-%s.down.sql".formatted(version, title), down);
        }
    }

    @Override
    protected String writeDownAlone(int version) {
        folder.with("2026-01-%02d-x.down.sql".formatted(version), "select 1;");
        return "2026-01-%02d-x.down.sql".formatted(version);
    }
}
