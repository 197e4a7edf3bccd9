package dev.palindrome.writes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a rollback made of a row that was written after the up. */
public sealed interface Fate {

    /** Return the word that reports use. */
    String word();

    /** It is there, with the values that it should have. */
    record Kept() implements Fate {
        @Override
        public String word() {
            return "kept";
        }
    }

    /** It is there as it was, and points nowhere although the foreign key is back: the server was told not to look. */
    record Orphaned() implements Fate {
        @Override
        public String word() {
            return "an orphan";
        }
    }

    /** It is gone. */
    record Lost() implements Fate {
        @Override
        public String word() {
            return "lost";
        }
    }

    /** It was one of two that are alike, and the other one is gone: the one that stood there before. */
    record Outlived() implements Fate {
        @Override
        public String word() {
            return "kept, and the older one lost";
        }
    }

    /** It is there with other values. */
    record Changed(List<Change> changes) implements Fate {

        public Changed {
            changes = List.copyOf(changes);
        }

        @Override
        public String word() {
            return "changed";
        }
    }

    /** It was deleted, and is back. */
    record Back() implements Fate {
        @Override
        public String word() {
            return "back";
        }
    }

    /** It stood in what only the up had made. */
    record GoneWithItsPlace() implements Fate {
        @Override
        public String word() {
            return "gone with what the up made";
        }
    }

    /** Nobody can tell, for the reason given as a clause. */
    record Unknown(String because) implements Fate {
        @Override
        public String word() {
            return "unknown";
        }
    }

    /** A value that is another one than it should be. */
    record Change(
            String column,
            @Nullable String expected,
            @Nullable String found) {}
}
